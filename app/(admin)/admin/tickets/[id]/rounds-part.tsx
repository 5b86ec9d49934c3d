import { Panel } from '@/components/ui/panel';
import { Rounds } from '@/components/works/rounds';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { sayRounds } from '@/lib/works/say-rounds';

/** Once there is a permit: rounds, notices and their papers. */
export async function RoundsPart({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const { permit, watch } = worksOf(ticketOf(page.ticket));
  if (permit.state === 'none' && watch.inspections === 0) return null;
  const [t, said] = await Promise.all([getTranslations('rounds'), sayRounds(viewer, page)]);
  return (
    <Panel flush title={t('title')}>
      <Rounds said={said} prints={`/print/tickets/${page.ticket.id}`} />
    </Panel>
  );
}
