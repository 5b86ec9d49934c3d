import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { HotWork, PermitHead } from '@/components/works/permit';
import { knowsWorkers } from '@/lib/gate/worker-names';
import { getTranslations } from '@/lib/i18n/translations';
import { isReviewed } from '@/lib/services/works/review';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { type PassSaid, sayPermit } from '@/lib/works/say-permit';
import { EndPass } from './end-pass';

/** From the review's end on: the permit or what it waits for, its passes, hot work (REN-7, REN-8, REN-9). */
export async function PermitPart({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const { permit, review } = worksOf(ticketOf(page.ticket));
  if (permit.state === 'none' && !isReviewed(review) && !review.scheduled) return null;
  const [t, said] = await Promise.all([getTranslations('permit'), sayPermit(viewer, page)]);
  return (
    <Panel flush title={t('title')}>
      <PermitHead {...said} />
      {said.permit && <Passes page={page} passes={said.passes} />}
      <HotWork hot={said.hot} />
    </Panel>
  );
}

const columns = ['no', 'name', 'trade', 'days', 'state', 'act'] as const;

async function Passes({ page, passes }: { page: TicketPage; passes: PassSaid[] }) {
  const t = await getTranslations('permit');
  if (passes.length === 0) return <p className="border-t border-line px-4 py-3 text-sm text-soft">{t('noWorkers')}</p>;
  const mayEnd = page.moves.includes('endPass');
  return (
    <Table
      caption={t('workers', { count: passes.length })}
      wide
      head={columns.map((one) => (
        <th key={one} scope="col">
          {t(`column.${one}`)}
        </th>
      ))}
    >
      {passes.map(({ id, no, name, trade, days, tail, state, tone, ended }) => (
        <tr key={id}>
          <td className="whitespace-nowrap">{no}</td>
          <td className="whitespace-nowrap">
            {name}
            {tail && <span className="block text-xs text-soft">{tail}</span>}
          </td>
          <td>{trade}</td>
          <td className="whitespace-nowrap">{days}</td>
          <td className="whitespace-nowrap">
            <Tag tone={tone}>{state}</Tag>
          </td>
          <td>
            {!ended && (
              <span className="flex flex-wrap items-center gap-x-3">
                {knowsWorkers(page) && (
                  <a
                    href={`/print/tickets/${page.ticket.id}/passes/${id}`}
                    className="inline-flex min-h-11 items-center text-link"
                  >
                    {t('print')}
                  </a>
                )}
                {mayEnd && <EndPass page={page} no={no} />}
              </span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
