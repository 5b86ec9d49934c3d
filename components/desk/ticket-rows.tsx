import { getTranslations } from 'next-intl/server';
import type { RowSaid } from '@/lib/desk/say-row';
import { cardRow, Table } from '../ui/table';
import { Tag } from '../ui/tag';
import { DueMark } from './due-mark';

type Words = Awaited<ReturnType<typeof getTranslations<'desk'>>>;
export type TicketRowsProps = { rows: RowSaid[]; picking?: boolean };

/** Tickets as dense rows; on a phone each is a little card of two lines. `picking` lets rows be ticked. */
export async function TicketRows({ rows, picking }: TicketRowsProps) {
  const t = await getTranslations('desk');
  const head = ['number', 'about', 'where', 'step', 'who', 'due'] as const;
  return (
    <Table
      caption={t('list.caption')}
      cards
      head={
        <>
          {picking && (
            <th scope="col" className="w-10">
              <span className="sr-only">{t('list.selectHead')}</span>
            </th>
          )}
          {head.map((name) => (
            <th key={name} scope="col" className={columns[name]}>
              {t(`list.${name}`)}
            </th>
          ))}
        </>
      }
    >
      {rows.map((row) => (
        <TicketRow key={row.id} row={row} t={t} picking={picking} />
      ))}
    </Table>
  );
}

const columns = { number: 'w-40', about: '', where: 'w-44', step: 'w-24', who: 'w-36 max-lg:hidden', due: 'w-36' };

const rowLook = `${cardRow} max-md:grid-cols-[auto_1fr_auto] has-[input:checked]:bg-blue-wash`;

type RowProps = { row: RowSaid; t: Words; picking: boolean | undefined };

const TicketRow = ({ row, t, picking }: RowProps) => (
  <tr data-row className={rowLook}>
    {picking && (
      <td className="max-md:row-span-3 max-md:pr-1!">
        {!row.done && (
          <input
            type="checkbox"
            name="ticket"
            value={`${row.id}:${row.version}`}
            aria-label={t('list.select', { number: row.number })}
            className="size-4 max-md:size-6"
          />
        )}
      </td>
    )}
    <td className="whitespace-nowrap max-md:col-start-2 max-md:text-xs max-md:text-soft">
      {row.number}
      {row.urgency && (
        <Tag tone={row.pressing ? 'amber' : 'neutral'} icon={row.pressing ? 'warn' : undefined} className="ml-2">
          {row.urgency}
        </Tag>
      )}
    </td>
    <td className="max-md:col-span-2 max-md:col-start-2 max-md:row-start-2">
      <a href={row.href} className="row-link line-clamp-1 max-md:text-base">
        {row.summary}
      </a>
    </td>
    <td className="whitespace-nowrap max-md:col-start-2 max-md:row-start-3 max-md:text-sm max-md:text-soft">
      {row.place}
      <span className="ml-2 text-soft">{row.contact}</span>
    </td>
    <td className="whitespace-nowrap max-md:col-start-3 max-md:row-start-3 max-md:text-right max-md:text-sm">
      {row.step}
      {row.reopened && (
        <Tag tone="amber" className="ml-1">
          {t('list.reopened')}
        </Tag>
      )}
    </td>
    <td className="max-w-40 truncate whitespace-nowrap text-soft max-lg:hidden!">{who(row, t)}</td>
    <td className="whitespace-nowrap max-md:col-start-3 max-md:row-start-1 max-md:min-w-24 max-md:text-right">
      {row.due ? <DueMark due={row.due} /> : <span className="text-soft">{t('due.none')}</span>}
    </td>
  </tr>
);

function who({ owner, executor, department, done }: RowSaid, t: Words): string {
  const worker = executor ?? department ?? (done ? null : t('list.nobody'));
  return [owner ?? t('due.none'), worker].filter(Boolean).join(' / ');
}
