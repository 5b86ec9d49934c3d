import type { MouseEvent, ReactNode } from 'react';
import { nameOf } from '@/lib/surveys/posted';
import { mark } from '../form/choices';
import { look } from '../form/look';
import { Tick } from '../form/tick';
import { allIn, type Scene } from './scene';

export type Offered = { value: string; label: ReactNode; spoken?: string };
export type ChoiceProps = { scene: Scene; name: string; offered: Offered[] };
type Props = ChoiceProps & { many?: boolean; choose?: (value: string) => void };

/** A list to choose from: one, or several of it. The radio is the browser's; a tap of the finger leads on. */
export const Cells = ({ scene, name, offered, ...rest }: Props) => (
  <div className="divide-y divide-line">
    {offered.map((one) => (
      <Choice
        key={one.value}
        {...{ scene, name, one, ...rest }}
        className="flex min-h-13 items-center gap-3 py-2 elder:min-h-15"
      >
        <span className={`${mark} ${rest.many ? 'rounded-sm' : 'rounded-full'}`} aria-hidden="true" />
        <Tick className="absolute hidden size-6 p-1 text-white peer-checked:block" />
        <span className="min-w-0">{one.label}</span>
      </Choice>
    ))}
  </div>
);

/** Side by side: words of a row, stars, numbers. */
export const Tiles = ({ scene, name, offered, columns }: ChoiceProps & { columns: string }) => (
  <div className={`grid gap-1.5 ${columns}`}>
    {offered.map((one) => (
      <Choice key={one.value} {...{ scene, name, one }} className="flex">
        <span
          className={`${look.chosen} flex min-h-12 w-full flex-col items-center justify-center rounded-md px-1 py-1.5 text-center text-sm leading-tight text-balance elder:min-h-15 elder:text-base`}
        >
          {one.label}
        </span>
      </Choice>
    ))}
  </div>
);

type OneProps = Omit<Props, 'offered'> & { one: Offered; className: string; children: ReactNode };

function Choice({ scene, name, one, many, choose, className, children }: OneProps) {
  const tap = (event: MouseEvent) => {
    // The browser's own click on the radio follows; that of a key or a screen reader comes without this one.
    if (!many && !(event.target instanceof HTMLInputElement)) scene.tapped();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose by the radio itself, and lead nowhere
    <label className={`relative cursor-pointer ${className}`} onClick={tap}>
      <input
        type={many ? 'checkbox' : 'radio'}
        name={nameOf(name)}
        value={one.value}
        aria-label={one.spoken}
        className="peer sr-only"
        checked={allIn(scene, nameOf(name)).includes(one.value)}
        onChange={() => (choose ?? ((value: string) => scene.put(name, value)))(one.value)}
      />
      {children}
    </label>
  );
}
