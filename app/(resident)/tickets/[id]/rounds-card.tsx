import { moveTicket } from '@/app/ticket-actions';
import { Card } from '@/components/ui/card';
import { Rounds } from '@/components/works/rounds';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { sayRounds } from '@/lib/works/say-rounds';
import { NoiseHours } from '../../works/noise-hours';
import { Rectify } from './rectify';

/** While there is a permit: when works may be heard. */
export function NoiseCard({ page: { ticket, setting } }: { page: TicketPage }) {
  const { state } = worksOf(ticketOf(ticket)).permit;
  if (state === 'none' || state === 'ended') return null;
  return <NoiseHours settings={setting.settings} now={setting.now} className="mx-3 mt-3" />;
}

/** What rounds found, once there is a permit. */
export async function RoundsCard({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const { permit, watch } = worksOf(ticketOf(page.ticket));
  if (permit.state === 'none' && watch.inspections === 0) return null;
  const [t, said] = await Promise.all([getTranslations('rounds'), sayRounds(viewer, page)]);
  const mayAnswer = page.moves.includes('rectified');
  return (
    <Card icon="eye" title={t('title')} className="mx-3 mt-3">
      <div className="-mx-4 -mb-3">
        <Rounds
          said={said}
          {...(mayAnswer && { answer: ({ no }) => <Rectify page={page} no={no} action={moveTicket} /> })}
        />
      </div>
    </Card>
  );
}
