import { getTranslations } from 'next-intl/server';
import { Panel } from '@/components/ui/panel';
import { Application } from '@/components/works/application';
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
      {papers && <PapersPart viewer={viewer} page={page} />}
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
