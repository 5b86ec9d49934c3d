import { CellLink, Cells } from '@/components/ui/cells';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import { isReviewed } from '@/lib/services/works/review';
import { worksOf } from '@/lib/services/works/state';
import { isAgreed } from '@/lib/services/works/texts';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import { knowsAgreement, knowsTexts } from '@/lib/works/takes-texts';

/** What is still to be signed of these works, and what was: the agreement, the notice by the foreman, the papers to print. */
export async function TextsCard({ page: { ticket, moves, actor } }: { page: TicketPage }) {
  const t = await getTranslations('worksTexts');
  const { texts, plan, review } = worksOf(ticketOf(ticket));
  const own = `/tickets/${ticket.id}`;
  const knows = knowsTexts(ticket.kind);
  const open = knows && serviceOf(ticket.kind).steps[ticket.step]?.phase !== 'done';
  const agreed = isAgreed(texts, plan.builder === 'contractor');
  const isLater = open && !isReviewed(review) && !moves.includes('signAgreement');
  return (
    <Cells className="mx-3 overflow-hidden rounded-lg">
      {knowsAgreement(ticket.kind) && (
        <CellLink
          href={`${own}/agreement`}
          title={t('agreement.title')}
          value={t(
            agreed
              ? 'card.agreed'
              : texts.agreement?.applicant
                ? 'card.waiting'
                : isLater
                  ? 'card.later'
                  : 'card.toSign',
          )}
        />
      )}
      {open && actor.standings.includes('filer') && (
        <CellLink
          href={`${own}/foreman`}
          title={t('card.foreman')}
          value={t(texts.foreman ? 'card.signed' : 'card.toSign')}
        />
      )}
      <CellLink href={`/print/tickets/${ticket.id}/notice`} title={t('print.notice')} />
      <CellLink
        href={`/print/tickets/${ticket.id}/application`}
        title={t(knows ? 'print.application' : 'print.small')}
      />
    </Cells>
  );
}
