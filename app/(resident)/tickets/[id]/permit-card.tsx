import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { HotWork, PermitHead } from '@/components/works/permit';
import { getTranslations } from '@/lib/i18n/translations';
import { isReviewed } from '@/lib/services/works/review';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { type PassSaid, sayPermit } from '@/lib/works/say-permit';

/** My permit: its number, days and state, or what is still to be done for it; my workers, and hot work. */
export async function PermitCard({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const { permit, review } = worksOf(ticketOf(page.ticket));
  if (permit.state === 'none' && !isReviewed(review) && !review.scheduled) return null;
  const [t, said] = await Promise.all([getTranslations('permit'), sayPermit(viewer, page)]);
  return (
    <Card icon="check" title={t('mine')} className="mx-3 mt-3">
      <div className="-mx-4 -mb-2">
        <PermitHead {...said} />
        {said.permit && (
          <p className="px-4">
            <a href={said.permit.print} className="inline-flex min-h-11 items-center text-link">
              {t('printOwn')}
            </a>
          </p>
        )}
        {said.permit && <Workers passes={said.passes} mayCome={permit.state === 'valid'} />}
        <HotWork hot={said.hot} />
      </div>
    </Card>
  );
}

async function Workers({ passes, mayCome }: { passes: PassSaid[]; mayCome: boolean }) {
  const t = await getTranslations('permit');
  if (passes.length === 0)
    return mayCome && <p className="border-t border-line px-4 py-2.5 text-sm text-soft">{t('noWorkersHome')}</p>;
  return (
    <section className="border-t border-line py-2">
      <h3 className="px-4 text-sm text-soft">{t('workers', { count: passes.length })}</h3>
      <ul>
        {passes.map(({ id, name, trade, state, tone }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 px-4 py-1.5">
            <span>{name}</span>
            <span className="text-soft">{trade}</span>
            <Tag tone={tone} className="ml-auto">
              {state}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
