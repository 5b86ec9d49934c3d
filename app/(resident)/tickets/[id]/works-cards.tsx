import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Application } from '@/components/works/application';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { sayApplication } from '@/lib/works/say-application';
import { InsideCard } from './inside-card';
import { MoneyCard } from './money-card';
import { PermitCard } from './permit-card';
import { NoiseCard, RoundsCard } from './rounds-card';
import { TextsCard } from './texts-card';

type Props = { viewer: Viewer; page: TicketPage };

/** Of works, what the applicant is waited for: it stands above all else. Nothing for other kinds. */
export function WorksFirst({ viewer, page }: Props) {
  if (serviceOf(page.ticket.kind).screens !== 'works') return null;
  return (
    <>
      {isAmended(page) && <PapersCard viewer={viewer} page={page} />}
      {isPutRight(page) && <RoundsCard viewer={viewer} page={page} />}
    </>
  );
}

/** What works show to who applied and to the owner, besides what every ticket does; nothing for other kinds. */
export function WorksCards({ viewer, page }: Props) {
  const { screens, papers } = serviceOf(page.ticket.kind);
  if (screens !== 'works') return null;
  return (
    <>
      <TextsCard page={page} />
      {papers && <MoneyCard viewer={viewer} page={page} />}
      <PermitCard viewer={viewer} page={page} />
      <InsideCard viewer={viewer} page={page} />
      <NoiseCard page={page} />
      {!isPutRight(page) && <RoundsCard viewer={viewer} page={page} />}
      {papers && !isAmended(page) && <PapersCard viewer={viewer} page={page} />}
    </>
  );
}

const isAmended = ({ moves }: TicketPage) => moves.includes('resubmit');
const isPutRight = ({ moves }: TicketPage) => moves.includes('rectified');

/** What was handed in, and what the review says of it. */
async function PapersCard({ viewer, page }: Props) {
  const [t, said] = await Promise.all([getTranslations('works'), sayApplication(viewer, page)]);
  return (
    <Card
      icon="edit"
      title={t('papers.title')}
      className="mx-3 mt-3"
      actions={
        isAmended(page) && (
          <LinkButton href={`/tickets/${page.ticket.id}/amend`} tone="primary">
            {t('papers.amend')}
          </LinkButton>
        )
      }
    >
      <div className="-mx-4 -mb-2">
        <Application {...said} folds />
      </div>
    </Card>
  );
}
