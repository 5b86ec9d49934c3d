import type { Metadata } from 'next';
import { cache } from 'react';
import { moveTicket } from '@/app/ticket-actions';
import { ResidentPage } from '@/components/shell/resident-page';
import { Live } from '@/components/tickets/live';
import type { Acts } from '@/components/tickets/resident/acts';
import { EndCard, FollowCard, PauseCard, QuoteCard, ResultCard, VisitCard } from '@/components/tickets/resident/cards';
import { Foot } from '@/components/tickets/resident/foot';
import { Newest } from '@/components/tickets/resident/newest';
import { NextActs } from '@/components/tickets/resident/next-acts';
import { PlainPhotos } from '@/components/tickets/resident/plain-photos';
import { QuietActs } from '@/components/tickets/resident/quiet-acts';
import { Record } from '@/components/tickets/resident/record';
import { TicketHead } from '@/components/tickets/resident/ticket-head';
import { ThreadItems } from '@/components/tickets/thread-items';
import { LinkButton } from '@/components/ui/button';
import { Tip } from '@/components/ui/notice';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { conversation } from '@/lib/tickets/conversation';
import { findTicket, type TicketPage } from '@/lib/tickets/find-ticket';
import { moveValues } from '@/lib/tickets/move-form';
import { draftName, mainMoves, quietMoves, residentForms } from '@/lib/tickets/resident-acts';
import { sayCards } from '@/lib/tickets/say-cards';
import { isNeighbour, sayHead } from '@/lib/tickets/say-head';
import { sayNudged } from '@/lib/tickets/say-nudged';
import { isTurn } from '@/lib/tickets/say-promise';
import { sayRecord, sayTaskOrders } from '@/lib/tickets/say-record';
import { communityOf, type Viewer } from '@/lib/viewer';
import { FollowUpRecord } from './follow-up-record';
import { WorksCards, WorksFirst } from './works-cards';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ photo?: string | string[] }> };

const load = cache(async (id: string) => {
  const viewer = await requireViewer(`/tickets/${id}`);
  return { viewer, page: await orNotFound(findTicket(viewer, id, 'resident'), `ticket ${id}`) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await load((await params).id);
  return { title: (await getTranslations('resident'))('page.title', { number: page.ticket.number }) };
}

export default async function TicketPageOfResident({ params, searchParams }: Props) {
  const { viewer, page } = await load((await params).id);
  const { ticket, setting } = page;
  const { phone } = communityOf(viewer, ticket.communityId);
  const [t, head, acts, nudged, { photo }] = await Promise.all([
    getTranslations('resident'),
    sayHead(page),
    actsOf(page),
    sayNudged(page),
    searchParams,
  ]);
  const emergency = ticket.urgency === 'emergency' && ticket.phase !== 'done' && !isNeighbour(page);
  const talks = emergency || acts.moves.includes('message') || acts.moves.includes('nudge');
  return (
    <ResidentPage
      title={t('page.title', { number: ticket.number })}
      back="/tickets"
      bottom={
        talks && <Foot acts={acts} emergency={emergency} phone={setting.settings.dutyPhone || phone} nudged={nudged} />
      }
    >
      <Live from={`/api/pulse?ticket=${ticket.id}`} version={String(ticket.version)} news={t('live.news')} />
      <PhotoNews word={photo} />
      <TicketHead head={head} phone={emergency ? undefined : phone} />
      <Cards page={page} acts={acts} />
      <WorksFirst viewer={viewer} page={page} />
      <NextActs acts={acts} moves={mainMoves(page.moves)} />
      <WorksCards viewer={viewer} page={page} />
      <Conversation viewer={viewer} page={page} />
      {acts.moves.includes('message') && <PlainPhotos ticket={ticket.id} oneTimeKey={newId()} />}
      <Records page={page} />
      {!isNeighbour(page) && <FollowUpRecord viewer={viewer} page={page} />}
      {ticket.phase === 'done' && !isNeighbour(page) && !acts.moves.includes('notFixed') && (
        <Again kind={ticket.kind} />
      )}
      <QuietActs
        acts={acts}
        shared={ticket.shared}
        quiet={quietMoves(page.moves).filter((move) => !mainMoves(page.moves).includes(move))}
      />
    </ResidentPage>
  );
}

async function actsOf(page: TicketPage): Promise<Acts> {
  const [t, words] = await Promise.all([getTranslations('resident'), formWords(page.ticket.kind)]);
  const submits = {
    notFixed: t('result.noSend'),
    wishVisit: t('visit.send'),
    refuseQuote: t('quote.refuseSend'),
    withdraw: t('box.withdrawSend'),
  };
  return {
    // Who is waited for need not press the office.
    moves: page.moves.filter((move) => move !== 'nudge' || !isTurn(page.ticket)),
    action: moveTicket,
    words,
    valuesOf: (move) => moveValues(page, move),
    forms: await residentForms(page, submits),
    photos: { url: `/api/files?community=${page.ticket.communityId}&ticket=${page.ticket.id}`, max: 9, multiple: true },
    draftOf: (move) => draftName(page, move),
  };
}

async function Cards({ page, acts }: { page: TicketPage; acts: Acts }) {
  const [said, t] = await Promise.all([sayCards(page), getTranslations('resident')]);
  const { ticket, quote } = page;
  if (isNeighbour(page)) {
    const count = t('form.similarCount', { count: page.ticket.followers + 1 });
    return <FollowCard following={page.following} count={count} acts={acts} />;
  }
  return (
    <>
      {said.result && <ResultCard {...said.result} acts={acts} />}
      {said.quote && <QuoteCard lines={quote} state={ticket.quoteState} said={said.quote} acts={acts} />}
      {said.visit && <VisitCard visit={said.visit.text} late={said.visit.late} acts={acts} />}
      {said.pause && <PauseCard {...said.pause} />}
      {(ticket.phase === 'done' || said.asks) && <EndCard rated={said.rated} asks={said.asks} acts={acts} />}
    </>
  );
}

async function Conversation({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const [t, items] = await Promise.all([getTranslations('resident'), conversation(viewer, page)]);
  return (
    <>
      {page.photosHidden && <Tip icon="hidden">{t('page.landlord')}</Tip>}
      <ThreadItems items={items} label={t('thread.label')} />
      <Newest own={ownLine(page)} />
    </>
  );
}

/** What the reader said last, by its event. */
const ownLine = ({ events, actor }: TicketPage) =>
  events.findLast(({ actorId, move }) => actorId === actor.personId && spoken.includes(move))?.id;
const spoken = ['message', 'nudge', 'wishVisit', 'notFixed'];

async function Records({ page }: { page: TicketPage }) {
  const [t, facts, orders] = await Promise.all([getTranslations('resident'), sayRecord(page), sayTaskOrders(page)]);
  return (
    <div className="mt-4">
      <Record title={t('page.facts')} facts={facts} />
      {!isNeighbour(page) &&
        orders.map((order) => <Record key={order.id} title={order.title} aside={order.state} facts={order.facts} />)}
    </div>
  );
}

async function Again({ kind }: { kind: string }) {
  const t = await getTranslations('resident');
  return (
    <div className="px-4 pt-6 text-center">
      <p className="mb-3 text-sm text-soft">{t('page.endedAgain')}</p>
      <LinkButton href={`/services/${kind}`} size="medium">
        {t('page.file')}
      </LinkButton>
    </div>
  );
}

/** What became of photos sent without JavaScript. */
async function PhotoNews({ word }: { word: string | string[] | undefined }) {
  const t = await getTranslations('files');
  if (typeof word !== 'string' || !t.has(word as 'added')) return null;
  return <Tip tone={word === 'added' ? 'green' : 'red'}>{t(word as 'added')}</Tip>;
}
