import type { ReactNode } from 'react';
import type { Option } from '@/lib/form';
import { type ControlProps, common } from './control';
import { look } from './look';
import { Tick } from './tick';

/** A list of cells, each with a mark on the left: one choice, or several. */
export const Cells = (props: ControlProps) => (
  <div className="divide-y divide-line">
    {props.field.options?.map((option) => (
      <Choice
        key={option.value}
        {...props}
        option={option}
        className="flex min-h-13 items-center gap-3 py-2 elder:min-h-15"
      >
        <span className={`${mark} ${isMany(props) ? 'rounded-sm' : 'rounded-full'}`} aria-hidden="true" />
        <Tick className="absolute hidden size-6 p-1 text-white peer-checked:block" />
        <Words option={option} />
      </Choice>
    ))}
  </div>
);

/** Several choices: pills while every answer is short, else a list of cells. */
export const Boxes = (props: ControlProps) => (isBrief(props) ? <Chips {...props} /> : <Cells {...props} />);

const isBrief = ({ field: { options = [] } }: ControlProps) =>
  options.every(({ label, hint }) => label.length <= 10 && !hint);

/** Pills side by side, for a few short answers. */
export const Chips = (props: ControlProps) => (
  <div className="flex flex-wrap gap-2">
    {props.field.options?.map((option) => (
      <Choice key={option.value} {...props} option={option}>
        <span
          className={`${look.chosen} flex min-h-11 min-w-16 items-center justify-center rounded-md px-4 py-1 elder:min-h-15`}
        >
          <Words option={option} />
        </span>
        <Corner />
      </Choice>
    ))}
  </div>
);

/** Big choices with a picture, four to a row on a phone at standard size, fewer as type grows. */
export const Tiles = (props: ControlProps) => (
  <div className="grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-2">
    {props.field.options?.map((option) => (
      <Choice key={option.value} {...props} option={option} className="flex">
        <span
          className={`${look.chosen} flex min-h-20 w-full flex-col items-center justify-center gap-1 rounded-md px-1 py-2 text-center text-sm`}
        >
          {option.icon && <span aria-hidden="true">{props.scene.icons?.[option.icon]}</span>}
          <Words option={option} />
        </span>
        <Corner />
      </Choice>
    ))}
  </div>
);

type ChoiceProps = ControlProps & { option: Option; className?: string; children: ReactNode };

/**
 * The radio or checkbox is there for the browser and the screen reader; the eye sees what its label holds. Checkboxes keep
 * out of react-hook-form's hands: where the first of several is ticked beforehand it would tick all of them.
 */
export const Choice = ({ option, className = '', children, ...props }: ChoiceProps) => {
  const { 'aria-describedby': _group, 'aria-invalid': _told, ref, ...native } = common(props);
  return (
    <label className={`relative cursor-pointer ${className}`}>
      <input
        {...native}
        ref={isMany(props) ? undefined : ref}
        type={isMany(props) ? 'checkbox' : 'radio'}
        value={option.value}
        className="peer sr-only"
        defaultChecked={[props.scene.values[props.field.name] ?? []].flat().includes(option.value)}
      />
      {children}
    </label>
  );
};

export const Words = ({ option }: { option: Option }) => (
  <span className="min-w-0">
    {option.label}
    {option.hint && <span className="block text-xs text-soft">{option.hint}</span>}
  </span>
);

const Corner = () => (
  <span className="absolute -top-1 -right-1 hidden size-5 rounded-full bg-brand p-0.5 text-white peer-checked:block">
    <Tick />
  </span>
);

export const mark =
  'size-6 flex-none border-2 border-soft peer-checked:border-brand peer-checked:bg-brand peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-(--weui-INDIGO)';

const isMany = ({ field }: ControlProps) => field.control === 'checkboxes' || field.control === 'accept';
