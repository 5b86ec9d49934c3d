import type { Metadata } from 'next';
import { callContact } from '@/app/order-actions';
import { Live } from '@/components/tickets/live';
import { LinkButton } from '@/components/ui/button';
import type { Photo } from '@/components/ui/photo';
import { OrderFacts } from '@/components/worker/order-facts';
import { OrderHead } from '@/components/worker/order-head';
import { OrderHistory } from '@/components/worker/order-history';
import { ToNext } from '@/components/worker/to-next';
import { deskHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import { photoFor } from '@/lib/files/link';
import { formWords } from '@/lib/form-words';
import { serviceWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound } from '@/lib/or-not-found';
import { needsNoReason } from '@/lib/people/reveal';
import { serviceOf } from '@/lib/services';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { findTicket, type TicketPage } from '@/lib/tickets/find-ticket';
import { formFacts } from '@/lib/tickets/form-facts';
import { nextMove } from '@/lib/tickets/next-move';
import { sayHistory, toldToWorker } from '@/lib/tickets/order-history';
import { findOwnCalls } from '@/lib/tickets/own-calls';
import { ticketOf } from '@/lib/tickets/row';
import { orderWords, sayOrder } from '@/lib/tickets/say-order';
import type { Viewer } from '@/lib/viewer';
import { MoreActs } from './more-acts';
import { NextStep } from './next-step';
import { OwnTasks } from './own-tasks';

type Props = { params: Promise<{ ticket: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('title') };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { ticket: id } = await params;
  const viewer = await requireStaff(`/admin/orders/${id}`);
  const page = await orNotFound(findTicket(viewer, id, 'staff'), `ticket ${id}`);
  const c = nameCommunity(viewer, page.ticket.communityId, `/admin/orders/${id}`, await searchParams);
  const [calls, t, words, forms, history] = await Promise.all([
    findOwnCalls(viewer, page.ticket),
    getTranslations('orders'),
    orderWords(),
    formWords(),
    sayHistory(page),
  ]);
  const { ticket, place, moves } = page;
  const round = ownEvents(page);
  const next = nextMove(moves, ticketOf(ticket));
  const mayCall = needsNoReason(page.actor.standings);
  const said = await sayOrder({ ticket, place, moves, next, mayCall }, page.setting, words);
  const service = await serviceWords(ticket.kind);
  return (
    <div className="mx-auto max-w-phone">
      <ToNext id="top" round={round} />
      <Live from={`/api/pulse?ticket=${id}`} version={String(ticket.version)} news={t('live')} />
      <p id="top" className="mb-2 flex justify-between gap-3">
        <a href={deskHref('/admin/orders', c)} className="inline-flex min-h-11 items-center text-link">
          {t('back')}
        </a>
        <LinkButton href={`/print/tickets/${id}`} tone="plain" size="medium" icon="print">
          {t('print')}
        </LinkButton>
      </p>
      <OrderHead
        order={said}
        step={service(`steps.${ticket.step}`)}
        phone={mayCall ? calls.phone : null}
        hasPhone={ticket.contactTail !== null}
        call={callContact}
        words={forms}
      />
      <OwnTasks page={page} />
      {(next || !page.actor.standings.includes('tasked')) && (
        <NextStep page={page} next={next} callsToday={calls.today} />
      )}
      <Facts viewer={viewer} page={page} />
      <MoreActs page={page} next={next} callsToday={calls.today} round={round} />
      <OrderHistory title={t('history')} lines={history} />
    </div>
  );
}

/** How often this worker has moved the order. */
const ownEvents = ({ events, actor }: TicketPage) => events.filter((event) => event.actorId === actor.personId).length;

async function Facts({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const { ticket, quote, who, setting } = page;
  const [t, choices, service] = await Promise.all([
    getTranslations('orders'),
    getTranslations('choices'),
    serviceWords(ticket.kind),
  ]);
  const { description } = ticket.details as { description?: string };
  const warnings = [
    ticket.reopened > 0 && t('reopened', { count: ticket.reopened }),
    ticket.againOf !== null && t('again', { days: setting.settings.againDays }),
    ticket.incidentId !== null && t('shared'),
  ];
  return (
    <OrderFacts
      description={description ?? ticket.summary}
      facts={formFacts(ticket, service)}
      photos={await photosOf(viewer, page)}
      told={toldToWorker(page)}
      warnings={warnings.filter((warning) => warning !== false)}
      payer={
        ticket.payer
          ? choices(`payer.${ticket.payer}` as 'payer.office')
          : saysPayer(ticket.kind)
            ? t('payerUnknown')
            : null
      }
      quote={quote}
      owner={who.owner}
    />
  );
}

const saysPayer = (kind: string) => Object.values(serviceOf(kind).steps).some(({ moves }) => 'setPayer' in moves);

async function photosOf(viewer: Viewer, { ticket, photos }: TicketPage): Promise<Photo[]> {
  const t = await wordsFor(ticket.kind, 'resident');
  return photos.map(({ id, purpose }, i) =>
    photoFor(viewer, id, t('thread.photo', { purpose: t(`purpose.${purpose}`), index: i + 1 })),
  );
}
