import { useEffect, useRef, useState } from 'react';
import { type ControlProps, isOff } from './control';
import { draw } from './pen';
import { asBlob } from './shrink';
import { upload } from './upload';

/** A signature drawn on glass. It is sent as a picture just before the form is; the form posts its id. */
export function Signature(props: ControlProps) {
  const { field, scene } = props;
  const { words, attachments } = scene;
  const paper = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [signed, setSigned] = useState(false);

  const clear = () => {
    if (paper.current) paper.current.width = 0;
    if (box.current) box.current.value = '';
    setSigned(false);
  };
  const deliver = async () => {
    if (!signed || !paper.current || !box.current || box.current.value) return;
    if (scene.photos?.inline) {
      box.current.value = paper.current.toDataURL('image/png');
      return;
    }
    const sent = await asBlob(paper.current, 'image/png')
      .then((picture) => upload(scene.photos?.url ?? '/api/files', picture))
      .catch(() => undefined);
    if (!sent) return words.signFailed;
    box.current.value = sent.id;
  };

  const began = () => {
    if (box.current) box.current.value = '';
    setSigned(true);
    scene.changed(field.name);
  };

  useEffect(() => (paper.current ? draw(paper.current) : undefined), []);
  useEffect(() => {
    attachments.set(field.name, deliver);
    return () => {
      attachments.delete(field.name);
    };
  });

  return (
    <div className="relative flex">
      <canvas
        ref={paper}
        width={0}
        onPointerDown={began}
        role="img"
        aria-label={words.signHere}
        className="h-40 w-full touch-none rounded-md border border-line bg-white"
      />
      {!signed && (
        <span className="pointer-events-none absolute inset-0 flex items-center justify-center text-sm text-black/60">
          {words.signHere}
        </span>
      )}
      {signed && (
        <button
          type="button"
          onClick={clear}
          className="weui-btn weui-btn_default weui-btn_mini absolute right-2 bottom-2"
        >
          {words.signAgain}
        </button>
      )}
      <input ref={box} type="hidden" name={field.name} disabled={isOff(props)} />
    </div>
  );
}
