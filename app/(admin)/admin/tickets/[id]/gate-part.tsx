import { Crossings } from '@/components/gate/crossings';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { countInside, findCrossings } from '@/lib/gate/find-crossings';
import { sayCrossings } from '@/lib/gate/say-crossings';
import { knowsWorkers, workerNames } from '@/lib/gate/worker-names';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';

/** Once there is a permit (REN-8): its papers, who is inside, and who came and went last. */
export async function GatePart({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const { ticket } = page;
  if (worksOf(ticketOf(ticket)).permit.state === 'none') return null;
  const [t, inside, { rows, next }] = await Promise.all([
    getTranslations('gate'),
    countInside(viewer, ticket),
    findCrossings(viewer, ticket, null),
  ]);
  const lines = await sayCrossings(rows, { now: viewer.now, name: workerNames(page) });
  return (
    <Panel flush title={t('log.title')} aside={t('inside', { count: inside })}>
      <p className="flex flex-wrap gap-2 px-4 pb-3">
        <LinkButton href={`/print/tickets/${ticket.id}/permit`} size="small">
          {t('paper.permit')}
        </LinkButton>
        {knowsWorkers(page) && (
          <LinkButton href={`/print/tickets/${ticket.id}/passes`} size="small">
            {t('paper.allPasses')}
          </LinkButton>
        )}
        {next && (
          <LinkButton href={`/admin/tickets/${ticket.id}/crossings`} size="small" tone="plain">
            {t('log.all')}
          </LinkButton>
        )}
      </p>
      {lines.length > 0 ? <Crossings lines={lines} /> : <p className="px-4 pb-4 text-soft">{t('log.none')}</p>}
    </Panel>
  );
}
