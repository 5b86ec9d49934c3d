import type { Metadata } from 'next';
import { joinTickets, openNextDoor, showPhone } from '@/app/desk-actions';
import { moveTicket } from '@/app/ticket-actions';
import { LeakPanel } from '@/components/desk/leak-panel';
import { MatterPanel } from '@/components/desk/matter-panel';
import { MoveMenu } from '@/components/desk/move-menu';
import { RevealPhone } from '@/components/desk/reveal-phone';
import { Side } from '@/components/desk/side';
import { TicketHead } from '@/components/desk/ticket-head';
import { Live } from '@/components/tickets/live';
import { deskMoves } from '@/lib/desk/desk-moves';
import { leakForm } from '@/lib/desk/leak-form';
import { matterForm } from '@/lib/desk/matter-form';
import { nameCommunity } from '@/lib/desk/require-desk';
import { sayHead } from '@/lib/desk/say-head';
import { type SideSaid, saySide } from '@/lib/desk/say-side';
import type { FormWords } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { findFacts } from '@/lib/tickets/find-facts';
import { findTicket, type TicketPage as TicketFound } from '@/lib/tickets/find-ticket';
import { findAlike } from '@/lib/tickets/matter';
import { photoDoor } from '@/lib/tickets/photo-door';
import { CameFromParts } from './came-from';
import { FollowUpPart } from './follow-up-part';
import { LinksPart } from './links-part';
import { OrdersPart } from './orders-part';
import { ThreadPart } from './thread-part';
import { WorksPart } from './works-part';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const viewer = await requireStaff(`/admin/tickets/${id}`);
  const { ticket } = await orNotFound(findTicket(viewer, id, 'staff'), `ticket ${id}`);
  return { title: `${ticket.number} ${ticket.summary}` };
}

export default async function TicketPage({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await requireStaff(`/admin/tickets/${id}`);
  const page = await orNotFound(findTicket(viewer, id, 'staff'), `ticket ${id}`);
  const { ticket } = page;
  const c = nameCommunity(viewer, ticket.communityId, `/admin/tickets/${id}`, await searchParams);
  const [facts, { alike, together }] = await Promise.all([findFacts(viewer, page), findAlike(viewer, page)]);
  const [t, words, head, side, moves, leak, matter] = await Promise.all([
    getTranslations('desk'),
    formWords(),
    sayHead(page, c),
    saySide(page, facts, c),
    deskMoves(page, facts.colleagues),
    leakForm(page, facts),
    matterForm(page, alike),
  ]);
  const doors = Object.fromEntries(page.moves.map((move) => [move, photoDoor(page, move)]));
  return (
    <>
      <Live from={`/api/pulse?ticket=${id}`} version={String(ticket.version)} news={t('ticket.live')} />
      <TicketHead head={head}>
        <MoveMenu {...moves} action={moveTicket} words={words} doors={doors} />
      </TicketHead>
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <WorksPart viewer={viewer} page={page} />
          <OrdersPart page={page} words={words} />
          <ThreadPart viewer={viewer} page={page} names={facts.names} together={together} />
        </div>
        <div className="flex flex-col gap-3">
          <Side
            side={side}
            phone={<Phone page={page} side={side} words={words} />}
            leak={
              <>
                {leak && <LeakPanel spec={leak} action={openNextDoor} words={words} />}
                {matter && <MatterPanel spec={matter} count={alike.length} action={joinTickets} words={words} />}
              </>
            }
            followUp={<FollowUpPart viewer={viewer} page={page} c={c} />}
          />
          <LinksPart viewer={viewer} page={page} c={c} />
          <CameFromParts viewer={viewer} page={page} c={c} words={words} />
        </div>
      </div>
    </>
  );
}

type PhoneProps = { page: TicketFound; side: SideSaid; words: FormWords };

/** The contact's number, hidden until a look at it is on record. */
async function Phone({ page: { ticket }, side: { contact }, words }: PhoneProps) {
  const t = await getTranslations('desk');
  if (!contact.masked && !ticket.filerId) return t('facts.noPhone');
  return (
    <RevealPhone
      key={ticket.version}
      id="phone"
      values={{ ticket: ticket.id }}
      masked={contact.masked ?? t('facts.hiddenPhone')}
      why={
        contact.free
          ? null
          : { label: t('facts.why'), placeholder: t('facts.whyPlaceholder'), hint: t('facts.whyHint') }
      }
      action={showPhone}
      words={words}
      says={{ reveal: t('facts.reveal'), recorded: t('facts.onRecord') }}
    />
  );
}
