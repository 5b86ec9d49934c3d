import { getTranslations } from 'next-intl/server';
import { Panel } from '@/components/ui/panel';
import { Application } from '@/components/works/application';
import { TextsLink } from '@/components/works/texts-link';
import { serviceOf } from '@/lib/services';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { sayApplication } from '@/lib/works/say-application';
import { GatePart } from './gate-part';
import { RoundsPart } from './rounds-part';

/** What works show besides what every ticket does; nothing for other kinds. */
export async function WorksPart({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  if (serviceOf(page.ticket.kind).screens !== 'works') return null;
  const [t, said] = await Promise.all([getTranslations('works'), sayApplication(viewer, page)]);
  return (
    <>
      <RoundsPart viewer={viewer} page={page} />
      <GatePart viewer={viewer} page={page} />
      <Panel flush title={t('papers.title')} aside={<TextsLink ticket={page.ticket} />}>
        <Application {...said} />
      </Panel>
    </>
  );
}
