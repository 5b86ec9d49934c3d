import { getTranslations } from '@/lib/i18n/translations';
import type { BookLine, DueBackLine } from '@/lib/works/say-books';
import { classes } from '../ui/classes';
import { MoneyText } from '../ui/money-text';
import { cardRow, Table } from '../ui/table';
import { Tags } from '../ui/tags';
import { EntryLine } from './entry-line';

/** Entries of many works, each with the way to its own. */
export function BookLines({ lines, label }: { lines: BookLine[]; label: string }) {
  return (
    <ol aria-label={label}>
      {lines.map(({ entry, href, unit, number }) => (
        <li key={entry.id} className="border-line px-4 py-3 text-sm not-first:border-t">
          <EntryLine
            entry={entry}
            of={
              <p className="flex flex-wrap gap-x-4">
                <a href={href} className="text-link">
                  {unit} {number}
                </a>
              </p>
            }
          />
        </li>
      ))}
    </ol>
  );
}

const columns = ['unit', 'number', 'fen', 'on', 'notes'] as const;

/** Deposits that go back, the first due on top. */
export async function DueBack({ lines, label }: { lines: DueBackLine[]; label: string }) {
  const t = await getTranslations('money');
  return (
    <Table
      cards
      caption={label}
      head={columns.map((one) => (
        <th key={one} scope="col">
          {t(`page.column.${one}`)}
        </th>
      ))}
    >
      {lines.map(({ id, href, unit, number, fen, on, isOver, notes }) => (
        <tr key={id} className={cardRow}>
          <td className="font-medium">
            <a href={href} className="row-link">
              {unit}
            </a>
          </td>
          <td className="tabular-nums">{number}</td>
          <td>
            <MoneyText fen={fen} />
          </td>
          <td className={classes('tabular-nums', isOver && 'text-red')}>{on}</td>
          <td>
            <Tags tags={notes} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
