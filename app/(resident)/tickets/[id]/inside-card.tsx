import { Card } from '@/components/ui/card';
import { countInside } from '@/lib/gate/find-crossings';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';

/** REN-8: how many workers are in the home now, by the gate's record; nobody's name. */
export async function InsideCard({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const { permit } = worksOf(ticketOf(page.ticket));
  if (permit.state !== 'valid' && permit.state !== 'suspended') return null;
  const [t, count] = await Promise.all([getTranslations('gate'), countInside(viewer, page.ticket)]);
  return (
    <Card icon="users" title={t('home.title')} className="mx-3 mt-3">
      <p>{t('home.inside', { count })}</p>
    </Card>
  );
}
