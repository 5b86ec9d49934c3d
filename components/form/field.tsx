import { lazy, type ReactNode, Suspense } from 'react';
import type { Control } from '@/lib/form';
import { Cells, Chips, Tiles } from './choices';
import { boxId, type ControlProps, describedBy, hintId, isOff, wrongId } from './control';
import { look } from './look';
import { partId } from './scene';
import { TextArea } from './text-area';
import { SelectBox, Switch, TextBox } from './text-box';

const Photos = lazy(() => import('./photos').then(({ Photos }) => ({ default: Photos })));
const Signature = lazy(() => import('./signature').then(({ Signature }) => ({ default: Signature })));

/** One field: its label, its control, its hint and what is wrong with it. */
export function FieldPart(props: ControlProps) {
  const { field, scene } = props;
  if (field.control === 'hidden') return <HiddenValues {...props} />;
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
  checkboxes: Cells,
  chips: Chips,
  tiles: Tiles,
  photos: (props) => <Later {...props} words={props.scene.words.photosLater} control={Photos} />,
  signature: (props) => <Later {...props} words={props.scene.words.signLater} control={Signature} />,
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
    <div className={row ? 'flex min-h-11 flex-wrap items-center gap-x-4' : ''}>
      <label
        htmlFor={boxId(props)}
        className={`${look.label} min-w-[5em] ${control === 'switch' ? 'flex-1 py-2' : ''}`}
      >
        <LabelWords {...props} />
      </label>
      <Control {...props} />
    </div>
  );
}

const LabelWords = ({ field, scene }: ControlProps) => (
  <>
    {field.label}
    {!field.required && field.control !== 'switch' && (
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

type LaterProps = ControlProps & { words: string; control: (props: ControlProps) => ReactNode };

/** Controls that are nothing without JavaScript: a sentence then, else a place of the same height until they are here. */
const Later = ({ words, control: Control, ...props }: LaterProps) => {
  const place = <div className="min-h-24" />;
  return (
    <>
      <noscript>
        <p className={look.soft}>{words}</p>
      </noscript>
      <div className="[@media(scripting:none)]:hidden">
        {props.scene.live ? (
          <Suspense fallback={place}>
            <Control {...props} />
          </Suspense>
        ) : (
          place
        )}
      </div>
    </>
  );
};

const HiddenValues = ({ field, scene }: ControlProps) =>
  [scene.values[field.name] ?? '']
    .flat()
    .map((value) => <input key={value} type="hidden" name={field.name} value={value} />);
