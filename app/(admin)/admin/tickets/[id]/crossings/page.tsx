import type { Metadata } from 'next';
import { BackLink } from '@/components/desk/back-link';
import { Crossings } from '@/components/gate/crossings';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { textOf } from '@/lib/address';
import { findCrossings } from '@/lib/gate/find-crossings';
import { sayCrossings } from '@/lib/gate/say-crossings';
import { workerNames } from '@/lib/gate/worker-names';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { serviceOf } from '@/lib/services';
import { requireStaff } from '@/lib/session';
import { readCursor } from '@/lib/tickets/cursor';
import type { Params } from '@/lib/tickets/desk-query';
import { findTicket } from '@/lib/tickets/find-ticket';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gate'))('log.title') };
}

/** All who came and went under a ticket's permit (REN-8), a page at a time. */
export default async function CrossingsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/admin/tickets/${id}/crossings`;
  const viewer = await requireStaff(path);
  const page = await orNotFound(findTicket(viewer, id, 'staff'), `ticket ${id}`);
  const { ticket } = page;
  if (serviceOf(ticket.kind).screens !== 'works') return refusePage(viewer, `ticket ${id}`);
  const after = readCursor(textOf((await searchParams).after));
  const [t, { rows, next }] = await Promise.all([getTranslations('gate'), findCrossings(viewer, ticket, after)]);
  const lines = await sayCrossings(rows, { now: viewer.now, name: workerNames(page) });
  return (
    <div className="mx-auto max-w-[48rem]">
      <BackLink href={`/admin/tickets/${id}`}>{ticket.number}</BackLink>
      <Panel flush title={t('log.title')}>
        {lines.length > 0 ? <Crossings lines={lines} /> : <Empty icon="clock" title={t('log.none')} />}
      </Panel>
      <MoreLinks
        newest={after ? { href: path, label: t('log.newest') } : null}
        more={next ? { href: `${path}?after=${next}`, label: t('log.more') } : null}
      />
    </div>
  );
}
