import type { ReactNode } from 'react';
import type { PaperLine } from '@/lib/surveys/paper-lines';
import { nameOf } from '@/lib/surveys/posted';
import { otherOf } from '@/lib/surveys/shown';

export type PaperFieldWords = { none: string; places: string[]; other: string; again: string };
type Props = { line: PaperLine; words: PaperFieldWords };

const box = 'h-9 max-w-full min-w-0 rounded-sm border border-line bg-card px-2 max-md:h-11';
const choice = 'inline-flex min-h-9 items-center gap-1.5 max-md:min-h-11';

/** A question of a sheet to be keyed in, in the browser's own controls and under the number it has on paper. */
export function PaperField({ line, words }: Props) {
  if (line.control === 'says') return null;
  if (line.control === 'one')
    return (
      <>
        {line.rows.length > 1 && (
          <p className="mt-4 font-medium">
            {line.no}. {line.title}
          </p>
        )}
        {line.rows.map((row) => (
          <Group key={row.key} no={row.no} title={row.title} again={line.again ? words.again : ''}>
            <One name={nameOf(row.key)} line={line} words={words} />
          </Group>
        ))}
      </>
    );
  return (
    <Group no={line.no} title={line.title} again={line.again ? words.again : ''}>
      {line.control === 'many' && <Many line={line} words={words} />}
      {line.control === 'order' && <Order line={line} words={words} />}
      <Words line={line} />
    </Group>
  );
}

type GroupProps = { no: string; title: string; again: string; children: ReactNode };

const Group = ({ no, title, again, children }: GroupProps) => (
  <fieldset className="mt-3 min-w-0">
    <legend className="mb-1 font-medium">
      {no}. {title} {again && <span className="text-sm font-normal text-soft">{again}</span>}
    </legend>
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">{children}</div>
  </fieldset>
);

function Words({ line: { control, key, title } }: Pick<Props, 'line'>) {
  const shared = { name: nameOf(key), 'aria-label': title };
  if (control === 'date') return <input type="date" {...shared} className={box} />;
  if (control === 'short') return <input type="text" {...shared} maxLength={100} className={`${box} w-full`} />;
  if (control !== 'long') return null;
  return (
    <textarea {...shared} maxLength={1000} rows={3} className="w-full rounded-sm border border-line bg-card p-2" />
  );
}

/** The digit that chooses an option: its own where it is a number, else its place among fewer than ten. */
function keyOf({ options }: PaperLine, value: string, at: number): string | undefined {
  const numbered = options.every((one) => /^\d+$/.test(one.label));
  const key = numbered ? value : String(at + 1);
  return key.length === 1 ? key : undefined;
}

function said(line: PaperLine, value: string, label: string, at: number): string {
  const key = keyOf(line, value, at);
  return key === undefined || label === key ? label : `${key} ${label}`;
}

const One = ({ name, line, words }: Props & { name: string }) => (
  <>
    {line.options.map(({ value, label }, at) => (
      <label key={value} className={choice}>
        <input type="radio" name={name} value={value} data-key={keyOf(line, value, at)} />
        {said(line, value, label, at)}
      </label>
    ))}
    {line.other && <Other line={line} words={words} />}
    <label className={`${choice} text-soft`}>
      <input type="radio" name={name} value="" defaultChecked />
      {words.none}
    </label>
  </>
);

const Many = ({ line, words }: Props) => (
  <>
    {line.options.map(({ value, label }, at) => (
      <label key={value} className={choice}>
        <input type="checkbox" name={nameOf(line.key)} value={value} data-key={keyOf(line, value, at)} />
        {said(line, value, label, at)}
      </label>
    ))}
    {line.other && <Other line={line} words={words} />}
  </>
);

const Other = ({ line, words }: Props) => (
  <input
    type="text"
    name={nameOf(otherOf(line.key))}
    aria-label={words.other}
    placeholder={words.other}
    maxLength={100}
    className={box}
  />
);

const Order = ({ line, words }: Props) => (
  <>
    {line.options.map(({ value: place }, at) => (
      <label key={place} className="inline-flex items-center gap-1.5">
        {words.places[at]}
        <select name={nameOf(line.key)} defaultValue="" className={box}>
          <option value="">{words.none}</option>
          {line.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    ))}
  </>
);
