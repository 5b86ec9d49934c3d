import { type ChangeEvent, useState } from 'react';
import { Choice, mark, Words } from './choices';
import type { ControlProps } from './control';
import { fill } from './fill';
import { Tick } from './tick';

/** A numbered list in which each item is ticked by itself, and how many are left. There is no tick for all of them. */
export const Accept = (props: ControlProps) => {
  const { field, scene } = props;
  const { options = [] } = field;
  const given = [scene.values[field.name] ?? []].flat();
  const [ticked, setTicked] = useState(() => options.filter(({ value }) => given.includes(value)).length);
  const left = options.length - ticked;
  const changed = ({ currentTarget }: ChangeEvent<HTMLElement>) =>
    setTicked(currentTarget.querySelectorAll('input:checked').length);
  return (
    <>
      <ol className="divide-y divide-line" onChange={changed}>
        {options.map((option, at) => (
          <li key={option.value}>
            {option.part && (
              <div className="pt-5 pb-1">
                <h3 className="font-medium">{option.part.title}</h3>
                <p className="text-sm text-soft">{option.part.note}</p>
              </div>
            )}
            <Choice {...props} option={option} className="flex min-h-14 items-center gap-3 py-3 elder:min-h-16">
              <span className="min-w-[1.6em] flex-none self-start text-right text-soft tabular-nums">{at + 1}.</span>
              <span className="min-w-0 flex-1">
                <Words option={option} />
              </span>
              {/* After the words: nobody says yes before reading. */}
              <span className={`${mark} rounded-sm`} aria-hidden="true" />
              <Tick className="absolute right-0 hidden size-6 p-1 text-white peer-checked:block" />
            </Choice>
          </li>
        ))}
      </ol>
      <p
        role="status"
        className={`border-line border-t pt-2 text-right text-sm [@media(scripting:none)]:hidden ${left ? 'text-soft' : 'text-green'}`}
      >
        {fill(left ? scene.words.acceptLeft : scene.words.acceptAll, { count: left || options.length })}
      </p>
    </>
  );
};
