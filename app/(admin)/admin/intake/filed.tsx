import { shareProgress } from '@/app/intake-actions';
import { PostButton } from '@/components/form/post-button';
import { CopyReply } from '@/components/intake/copy-reply';
import { LinkButton } from '@/components/ui/button';
import { ticketHref } from '@/lib/desk/hrefs';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findCallOf } from '@/lib/intake/find-filed';
import { intakeHref } from '@/lib/intake/hrefs';
import { findProgressLink, mayShare, progressHref } from '@/lib/intake/progress';
import type { Intake } from '@/lib/intake/read-asked';
import { sayReply } from '@/lib/intake/say-reply';
import { orNotFound } from '@/lib/or-not-found';
import { serviceOf } from '@/lib/services';
import { findTicket } from '@/lib/tickets/find-ticket';

/** What was filed just now, while the desk is ready for the next call: its number, what to answer, what to print. */
export async function Filed({ intake: { viewer, c, communityId }, id }: { intake: Intake; id: string }) {
  const page = await orNotFound(findTicket(viewer, id, 'staff'), `ticket ${id}`);
  const { ticket } = page;
  const [t, words, link, call] = await Promise.all([
    getTranslations('intake'),
    formWords(),
    findProgressLink(viewer, communityId, id),
    findCallOf(viewer, ticket),
  ]);
  const reply = await sayReply(page, link && progressHref(link.id));
  const says = { copy: t('filed.copy'), copied: t('filed.copied'), notCopied: t('filed.notCopied') };
  const isLeft = serviceOf(ticket.kind).contactIsCaller;
  const done = ticket.phase === 'done';
  return (
    <section
      aria-label={t('filed.title', { number: ticket.number })}
      className="mt-3 rounded-md bg-green-wash px-4 py-3"
    >
      <p role="status" className="flex flex-wrap items-baseline gap-x-3 text-lg font-medium">
        {t(done ? 'filed.answered' : 'filed.title', { number: ticket.number })}
        {call && (
          <span className="text-sm font-normal text-soft">{t('filed.count', { count: call.mates.length })}</span>
        )}
      </p>
      {!done && !isLeft && (
        <div className="mt-2">
          <CopyReply text={reply} says={says} />
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {call && (
          <LinkButton
            size="small"
            href={intakeHref({ c, call: call.id, unit: call.unitId ?? undefined, kind: ticket.kind })}
          >
            {t('filed.same')}
          </LinkButton>
        )}
        {mayShare(ticket) && !link && (
          <PostButton id="share" action={shareProgress} words={words} values={{ ticket: id }} size="small">
            {t('filed.share')}
          </PostButton>
        )}
        <LinkButton size="small" href={`/print/tickets/${id}/receipt`}>
          {t(isLeft ? 'filed.left' : 'filed.receipt')}
        </LinkButton>
        <LinkButton size="small" tone="plain" href={ticketHref(id, c)}>
          {t('filed.look')}
        </LinkButton>
      </div>
    </section>
  );
}
