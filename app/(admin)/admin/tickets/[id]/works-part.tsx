import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Application } from '@/components/works/application';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { sayApplication } from '@/lib/works/say-application';
import { GatePart } from './gate-part';
import { MoneyPart } from './money-part';
import { PermitPart } from './permit-part';
import { RoundsPart } from './rounds-part';
import { TextsLink } from './texts-link';

/** What works show besides what every ticket does; nothing for other kinds. */
export function WorksPart({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const { screens, papers } = serviceOf(page.ticket.kind);
  if (screens !== 'works') return null;
  return (
    <>
      <PermitPart viewer={viewer} page={page} />
      <RoundsPart viewer={viewer} page={page} />
      <GatePart viewer={viewer} page={page} />
      {papers && <MoneyPart viewer={viewer} page={page} />}
      {papers ? <PapersPart viewer={viewer} page={page} /> : <SheetsPart page={page} />}
    </>
  );
}

async function PapersPart({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const [t, said] = await Promise.all([getTranslations('works'), sayApplication(viewer, page)]);
  return (
    <Panel flush title={t('papers.title')} aside={<TextsLink ticket={page.ticket} />}>
      <Application {...said} />
    </Panel>
  );
}

/** What was filed on one page, and what was accepted for it, to print. */
async function SheetsPart({ page: { ticket } }: { page: TicketPage }) {
  const t = await getTranslations('worksTexts');
  return (
    <Panel title={t('desk.sheets')}>
      <p className="flex flex-wrap gap-2">
        <LinkButton href={`/print/tickets/${ticket.id}/application`} size="small">
          {t('print.small')}
        </LinkButton>
        <LinkButton href={`/print/tickets/${ticket.id}/notice`} size="small">
          {t('print.notice')}
        </LinkButton>
      </p>
    </Panel>
  );
}
