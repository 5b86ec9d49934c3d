import type { ReactNode } from 'react';
import { fill } from '../../form/fill';
import type { Scene } from './scene';
import { type Text, TwoTexts } from './two-texts';

type Props = Scene & {
  text: Text;
  no: number;
  what: 'option' | 'row';
  id: string;
  canDrop: boolean;
  isFirst: boolean;
  isLast: boolean;
  onText: (text: Text) => void;
  onStep: (by: 1 | -1) => void;
  onDrop: () => void;
  children?: ReactNode;
};

/** One option of a question, or one row of a matrix: its words, what belongs to it, its place among the others. */
export function ChoiceRow({ words: { build }, icons, text, no, what, id, children, ...props }: Props) {
  const name = fill(build[what], { no });
  return (
    <li className="rounded-md border border-line p-2">
      <div className="flex items-end gap-1">
        <div className="min-w-0 flex-1">
          <TwoTexts
            id={id}
            label={name}
            english={fill(build.english, { name })}
            text={text}
            most={60}
            onChange={props.onText}
          />
        </div>
        <Tool label={fill(build.up, { name })} off={props.isFirst} onClick={() => props.onStep(-1)}>
          {icons.up}
        </Tool>
        <Tool label={fill(build.down, { name })} off={props.isLast} onClick={() => props.onStep(1)}>
          {icons.down}
        </Tool>
        <Tool label={fill(build.drop, { name })} off={!props.canDrop} onClick={props.onDrop}>
          {icons.trash}
        </Tool>
      </div>
      {children && <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">{children}</div>}
    </li>
  );
}

type ToolProps = { id?: string; label: string; off?: boolean; onClick: () => void; children: ReactNode };

/** A little button with a picture; it keeps the focus when there is nothing more for it to do. */
export const Tool = ({ id, label, off = false, onClick, children }: ToolProps) => (
  <button
    id={id}
    type="button"
    aria-label={label}
    title={label}
    aria-disabled={off || undefined}
    onClick={() => !off && onClick()}
    className="grid size-9 shrink-0 place-items-center rounded-md text-soft hover:bg-fill hover:text-fg aria-disabled:opacity-40 max-md:size-11"
  >
    {children}
  </button>
);

/** The list with one of it a place up or down. */
export function stepped<T>(all: T[], at: number, by: 1 | -1): T[] {
  const one = all[at];
  return one === undefined ? all : all.toSpliced(at, 1).toSpliced(at + by, 0, one);
}
