'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type FormEvent, type ReactNode, startTransition, useRef, useState } from 'react';
import type { FormAction, Values } from '@/lib/action-state';
import type { Field, FormWords } from '@/lib/form';
import { Notice } from '../../form/notices';
import { PhotoTile } from '../../form/photo-tile';
import { useOnAnswer } from '../../form/use-answer';
import { useDraft, useDraftFound } from '../../form/use-draft';
import { useLive } from '../../form/use-live';
import { usePhotos } from '../../form/use-photos';
import { useSend } from '../../form/use-send';

export type ComposerProps = {
  action: FormAction;
  words: FormWords;
  values: Values;
  says: { label: string; placeholder: string; photo: string; photoShort: string; send: string };
  photos: { url: string; max: number; multiple: boolean };
  /** Under which name unsent words stay on this device. */
  draft: string;
  /** Drawn by the server: a phone needs no script for it. */
  camera: ReactNode;
};

/** The box at the foot of a conversation: words, photos, send. What was typed stays until it has arrived, over a reload too. */
export function Composer(props: ComposerProps) {
  const router = useRouter();
  const [round, setRound] = useState(0);
  const arrived = () => {
    setRound((old) => old + 1);
    startTransition(() => router.refresh());
  };
  return <Box key={round} {...props} arrived={arrived} />;
}

const fields: Field[] = [{ name: 'words', control: 'textarea', label: '' }];

function Box({ action, words, values, says, photos, draft, camera, arrived }: ComposerProps & { arrived: () => void }) {
  const live = useLive();
  const form = useRef<HTMLFormElement>(null);
  const { outcome, plainAction, send, sending } = useSend(action);
  const { tiles, add, again, remove, settled } = usePhotos({ ids: [], ...photos, words, changed: () => undefined });
  const [found, setFound] = useState('');
  const typed = 'values' in outcome ? String(outcome.values.words ?? '') : found;
  const spec = { id: 'message', fields, submit: '', draft };
  const { keeper } = useDraft(spec, form);
  useDraftFound(spec, form, { untouched: true, restart: ({ values }) => setFound(String(values.words)) });

  useOnAnswer(outcome, () => {
    if (outcome.at !== 'done') return;
    keeper.current?.drop();
    arrived();
  });

  const submitted = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending || (await settled()) || !form.current) return;
    const filled = new FormData(form.current);
    if (filled.get('words') || filled.has('photos')) send(filled);
  };
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    add([...(currentTarget.files ?? [])]);
    currentTarget.value = '';
  };
  return (
    <form ref={form} action={plainAction} onSubmit={submitted} className="min-w-0 flex-1 elder:contents">
      <Notice formId="message" outcome={outcome} words={words} shown={new Set()} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} readOnly />
      ))}
      {tiles.length > 0 && (
        <ul className="grid basis-full grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2 pb-2">
          {tiles.map((tile, at) => (
            <PhotoTile key={tile.tag} tile={tile} index={at + 1} words={words} again={again} remove={remove}>
              {tile.id && <input type="hidden" name="photos" value={tile.id} />}
            </PhotoTile>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-2 elder:contents">
        <textarea
          name="words"
          rows={1}
          maxLength={1000}
          defaultValue={typed}
          onInput={() => keeper.current?.note()}
          aria-label={says.label}
          placeholder={says.placeholder}
          className="field-box field-sizing-content max-h-[8em] min-h-11 min-w-[7em] flex-1 resize-none elder:basis-full py-2.5"
        />
        {live && (
          <label className="relative flex size-11 shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md focus-within:outline-2 focus-within:outline-(--weui-INDIGO) elder:h-15 elder:w-auto elder:flex-auto elder:bg-fill">
            {camera}
            <span className="hidden text-sm font-medium elder:inline">{says.photoShort}</span>
            <input
              type="file"
              accept="image/*"
              multiple={photos.multiple && !/MicroMessenger/i.test(navigator.userAgent)}
              onChange={chosen}
              aria-label={says.photo}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
          </label>
        )}
        <button
          type="submit"
          aria-busy={sending || undefined}
          aria-disabled={sending || undefined}
          className="weui-btn weui-btn_primary weui-btn_medium shrink-0 elder:flex-auto"
        >
          {outcome.at === 'lost' && !sending ? words.retry : says.send}
        </button>
      </div>
    </form>
  );
}
