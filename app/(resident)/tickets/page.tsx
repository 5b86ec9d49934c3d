import type { Metadata } from 'next';
import { ResidentPage } from '@/components/shell/resident-page';
import { TicketRows } from '@/components/tickets/resident/ticket-rows';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Tip } from '@/components/ui/notice';
import { Tabs } from '@/components/ui/tabs';
import { getTranslations } from '@/lib/i18n/translations';
import { countUnread } from '@/lib/inbox/count-unread';
import { requireViewer } from '@/lib/session';
import { readCursor, writeCursor } from '@/lib/tickets/cursor';
import { countMyTurns, findMine, type Shelf, shelves } from '@/lib/tickets/find-mine';
import { sayTickets } from '@/lib/tickets/say-ticket';

type Asked = { shelf?: string | string[]; after?: string | string[]; photo?: string | string[] };
type Props = { searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('resident'))('list.title') };
}

export default async function ProgressPage({ searchParams }: Props) {
  const viewer = await requireViewer('/tickets');
  const asked = await searchParams;
  const turns = await countMyTurns(viewer);
  const shelf = shelves.find((one) => one === asked.shelf) ?? (turns > 0 ? 'waiting' : 'open');
  const after = readCursor([asked.after].flat()[0]);
  const [t, choices, found, unread] = await Promise.all([
    getTranslations('resident'),
    getTranslations('choices'),
    findMine(viewer, shelf, after),
    countUnread(viewer, 'home'),
  ]);
  const tickets = await sayTickets(viewer, found.tickets);
  const tabs = shelves.map((one) => ({
    href: addressOf(one),
    label: choices(`phase.${one}`),
    count: one === 'waiting' && turns > 0 ? turns : undefined,
    current: one === shelf,
  }));
  return (
    <ResidentPage title={t('list.title')} tab="progress" unread={unread}>
      <Tabs label={t('list.title')} tabs={tabs} />
      <PhotoNews word={asked.photo} />
      {tickets.length > 0 ? <TicketRows tickets={tickets} label={t('list.label')} /> : <Nothing shelf={shelf} />}
      <MoreLinks
        newest={after && { href: addressOf(shelf), label: t('list.newest') }}
        more={found.next && { href: `${addressOf(shelf)}&after=${writeCursor(found.next)}`, label: t('list.more') }}
      />
    </ResidentPage>
  );
}

const addressOf = (shelf: Shelf) => `/tickets?shelf=${shelf}`;

async function Nothing({ shelf }: { shelf: Shelf }) {
  const t = await getTranslations('resident');
  const titles = { open: t('list.emptyOpen'), waiting: t('list.emptyWaiting'), done: t('list.emptyDone') };
  return (
    <Empty
      icon="ticket"
      title={titles[shelf]}
      text={t(shelf === 'waiting' ? 'list.emptyWaitingText' : 'list.emptyText')}
      action={
        <LinkButton href="/#services" tone="primary">
          {t('list.ask')}
        </LinkButton>
      }
    />
  );
}

/** Photos sent without JavaScript for a ticket that is not there lead here. */
async function PhotoNews({ word }: { word: string | string[] | undefined }) {
  const t = await getTranslations('files');
  if (typeof word !== 'string' || !t.has(word as 'added')) return null;
  return <Tip tone="red">{t(word as 'added')}</Tip>;
}
