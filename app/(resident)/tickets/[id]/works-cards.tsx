import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Application } from '@/components/works/application';
import { serviceOf } from '@/lib/services';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { sayApplication } from '@/lib/works/say-application';
import { InsideCard } from './inside-card';
import { MoneyCard } from './money-card';
import { PermitCard } from './permit-card';
import { RoundsCard } from './rounds-card';
import { TextsCard } from './texts-card';

/** What works show to who applied and to the owner, besides what every ticket does; nothing for other kinds. */
export function WorksCards({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const { screens, papers } = serviceOf(page.ticket.kind);
  if (screens !== 'works') return null;
  return (
    <>
      <TextsCard page={page} />
      {papers && <MoneyCard viewer={viewer} page={page} />}
      <PermitCard viewer={viewer} page={page} />
      <InsideCard viewer={viewer} page={page} />
      <RoundsCard viewer={viewer} page={page} />
      {papers && <PapersCard viewer={viewer} page={page} />}
    </>
  );
}

/** What was handed in, and what the review says of it. */
async function PapersCard({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const [t, said] = await Promise.all([getTranslations('works'), sayApplication(viewer, page)]);
  return (
    <Card icon="edit" title={t('papers.title')} className="mx-3 mt-3">
      <div className="-mx-4 -mb-2">
        <Application {...said} />
      </div>
      {page.moves.includes('resubmit') && (
        <div className="pt-3">
          <LinkButton href={`/tickets/${page.ticket.id}/amend`} tone="primary">
            {t('papers.amend')}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
