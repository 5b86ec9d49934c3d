import type { BoardLine } from '@/lib/promises/say-promises';
import { classes } from '../ui/classes';
import { cardRow, Table } from '../ui/table';
import { inks } from '../ui/tag';

export type PromiseTableProps = { caption: string; rate: string; lines: BoardLine[] };

/** Promises by what they are of; each figure is the way to what is behind it. On a phone each line is a little card. */
export function PromiseTable({ caption, rate, lines }: PromiseTableProps) {
  const names = lines[0]?.figures.map(({ name }) => name) ?? [];
  return (
    <Table
      caption={caption}
      cards
      head={
        <>
          <th scope="col">{caption}</th>
          {names.map((name) => (
            <th key={name} scope="col" className="w-28 text-right!">
              {name}
            </th>
          ))}
          <th scope="col" className="w-24 text-right!">
            {rate}
          </th>
        </>
      }
    >
      {lines.map((line) => (
        <Line key={line.key} line={line} rate={rate} />
      ))}
    </Table>
  );
}

const Line = ({ line, rate }: { line: BoardLine; rate: string }) => (
  <tr className={`${cardRow} max-md:grid-cols-2`}>
    <th scope="row" className="text-left font-normal max-md:col-span-2 max-md:font-medium">
      {line.name}
    </th>
    {line.figures.map(({ name, count, href, tone }) => (
      <td
        key={name}
        className="text-right tabular-nums max-md:flex max-md:items-center max-md:justify-between max-md:gap-2"
      >
        <span className="text-sm text-soft md:hidden">{name}</span>
        {count !== '0' ? (
          <a
            href={href}
            aria-label={`${line.name} ${name} ${count}`}
            className={classes(
              'inline-flex min-h-8 min-w-8 items-center justify-end px-1 underline-offset-4 hover:underline max-md:min-h-11 max-md:min-w-11',
              tone ? `font-medium ${inks[tone]}` : 'text-link',
            )}
          >
            {count}
          </a>
        ) : (
          <span className="inline-flex min-h-8 items-center px-1 text-soft max-md:min-h-11">{count}</span>
        )}
      </td>
    ))}
    <td className="text-right tabular-nums max-md:flex max-md:items-center max-md:justify-between">
      <span className="text-sm text-soft md:hidden">{rate}</span>
      <span className="px-1">{line.rate}</span>
    </td>
  </tr>
);
