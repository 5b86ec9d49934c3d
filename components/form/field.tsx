import type { ReactNode } from 'react';
import type { Control } from '@/lib/form';
import { Boxes, Cells, Chips, Tiles } from './choices';
import { boxId, type ControlProps, describedBy, hintId, isOff, wrongId } from './control';
import { AcceptLater, PapersLater, PhotosLater, SignatureLater } from './later';
import { look } from './look';
import { partId } from './scene';
import { TextArea } from './text-area';
import { SelectBox, Switch, TextBox } from './text-box';

/** One field: its label, its control, its hint and what is wrong with it. */
export function FieldPart(props: ControlProps) {
  const { field, scene } = props;
  const hidden = scene.shown.has(field.name) ? '' : '[@media(scripting:enabled)]:hidden';
  return (
    <div id={partId(scene.id, field.name)} hidden={isOff(props)} className={`px-4 py-2 ${hidden}`}>
      {grouped[field.control] ? <Group {...props} /> : <Labelled {...props} />}
      <Below {...props} />
    </div>
  );
}

/** Controls that take the whole width under their label; the others stand beside it while there is room. */
export const isRow = (control: Control) => !grouped[control] && control !== 'textarea';

const grouped: Partial<Record<Control, (props: ControlProps) => ReactNode>> = {
  radio: Cells,
  checkboxes: Boxes,
  chips: Chips,
  tiles: Tiles,
  photos: PhotosLater,
  papers: PapersLater,
  accept: AcceptLater,
  signature: SignatureLater,
};

function Group(props: ControlProps) {
  const { field, scene } = props;
  const one = ['radio', 'tiles', 'chips'].includes(field.control);
  const Control = grouped[field.control] ?? Cells;
  const wrong = scene.wrong(field.name) !== undefined;
  const told = one ? { role: 'radiogroup', 'aria-required': field.required, 'aria-invalid': wrong } : {};
  return (
    <fieldset {...told} aria-describedby={describedBy(props)}>
      <legend className={`${look.label} mb-2`}>
        <LabelWords {...props} />
      </legend>
      <Control {...props} />
    </fieldset>
  );
}

function Labelled(props: ControlProps) {
  const { control } = props.field;
  const row = isRow(control);
  const Control =
    control === 'textarea' ? TextArea : control === 'select' ? SelectBox : control === 'switch' ? Switch : TextBox;
  return (
    <div className={row ? 'flex min-h-11 flex-wrap items-center gap-x-4' : 'flex flex-col'}>
      <label
        htmlFor={boxId(props)}
        className={control === 'switch' ? 'min-w-[7em] flex-1 py-2.5 text-base' : `${look.label} min-w-[7em]`}
      >
        <LabelWords {...props} />
      </label>
      <Control {...props} />
    </div>
  );
}

/** What may be left empty without being optional: off says something, and a paper that is missing is asked for later. */
const speaking = ['switch', 'papers'];

const LabelWords = ({ field, scene }: ControlProps) => (
  <>
    {field.label}
    {!field.required && !speaking.includes(field.control) && (
      <span className="ml-2 text-xs text-soft">{scene.words.optional}</span>
    )}
  </>
);

const Below = (props: ControlProps) => {
  const { field, scene } = props;
  const wrong = scene.wrong(field.name);
  return (
    <>
      {field.hint && (
        <p id={hintId(props)} className="mt-1 text-sm text-soft">
          {field.hint}
        </p>
      )}
      {wrong && (
        <p id={wrongId(props)} className="mt-1 flex gap-1.5 text-sm text-red">
          <span
            aria-hidden="true"
            className="mt-[0.2em] size-[1.1em] flex-none rounded-full bg-danger text-center text-[0.8em] leading-[1.4] text-white"
          >
            !
          </span>
          {wrong}
        </p>
      )}
    </>
  );
};
