import type { RowSaid } from '@/lib/desk/say-row';
import { getTranslations } from '@/lib/i18n/translations';
import { shapeOf } from '../icons/icon';
import { Table } from '../ui/table';
import { PRESSING, ticketRow } from './ticket-row';

export type TicketRowsProps = { rows: RowSaid[]; picking?: boolean };

/** Tickets as dense rows; on a phone each is a little card of two lines. `picking` lets rows be ticked. */
export async function TicketRows({ rows, picking = false }: TicketRowsProps) {
  const t = await getTranslations('desk');
  const head = ['number', 'about', 'where', 'step', 'who', 'due'] as const;
  return (
    <>
      {rows.some(({ pressing }) => pressing) && (
        <svg className="hidden" aria-hidden="true">
          <symbol id={PRESSING} viewBox="0 0 28 28">
            {shapeOf('warn')}
          </symbol>
        </svg>
      )}
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
        rows={rows.map((row) => ticketRow(row, t, picking))}
      />
    </>
  );
}

const columns = { number: 'w-40', about: '', where: 'w-44', step: 'w-24', who: 'w-36 max-lg:hidden', due: 'w-36' };
