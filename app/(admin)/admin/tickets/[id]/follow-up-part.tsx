import { recordFollowUp } from '@/app/follow-up-actions';
import { MiniForm } from '@/components/form/mini-form';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { deskHref } from '@/lib/desk/hrefs';
import { callForm } from '@/lib/follow-ups/call-form';
import { type FollowUpRound, findFollowUps } from '@/lib/follow-ups/of-ticket';
import { sayRounds } from '@/lib/follow-ups/say-rounds';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { seesAll } from '@/lib/people/roles';
import { conditions } from '@/lib/services/conditions';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import { rolesIn, type Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; page: TicketPage; c: string | null };

/** 回访 beside a ticket: what is owed, what was tried, and the form to write the call down. */
export async function FollowUpPart({ viewer, page, c }: Props) {
  const rounds = await findFollowUps(viewer, page);
  if (rounds.length === 0) return null;
  const [t, said] = await Promise.all([getTranslations('followUp'), sayRounds(rounds, viewer.now)]);
  const open = rounds.find(({ state }) => state === 'open');
  const calls = seesAll(rolesIn(viewer, page.ticket.communityId));
  return (
    <Panel
      title={t('ticket.title')}
      aside={
        calls && (
          <a
            href={deskHref('/admin/follow-ups', c)}
            className="inline-flex min-h-9 items-center text-link max-md:min-h-11"
          >
            {t('ticket.list')}
          </a>
        )
      }
    >
      <ul className="flex flex-col gap-2 text-sm">
        {said.map((round) => (
          <li key={round.id}>
            <p className="flex flex-wrap items-center gap-2">
              <Tag tone={round.isDone ? 'green' : 'neutral'}>{round.state}</Tag>
              <span className={round.late ? 'text-red' : 'text-soft'}>{round.due}</span>
            </p>
            {round.lines.length > 0 && <p className="mt-1 whitespace-pre-line text-soft">{round.lines.join('\n')}</p>}
          </li>
        ))}
      </ul>
      {open && calls && <CallForm viewer={viewer} page={page} open={open} />}
    </Panel>
  );
}

async function CallForm({
  viewer,
  page: { ticket, setting, actor },
  open,
}: Omit<Props, 'c'> & { open: FollowUpRound }) {
  const [t, words] = await Promise.all([getTranslations('followUp'), formWords(ticket.kind)]);
  const isOthers = conditions.notOwnWork(ticketOf(ticket), viewer.now, setting.settings, actor);
  if (!isOthers) return <p className="mt-2 text-sm text-amber">{t('own')}</p>;
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-11 items-center text-link md:min-h-9">{t('record')}</summary>
      <MiniForm
        spec={await callForm({ ...open, kind: ticket.kind }, setting, '')}
        action={recordFollowUp}
        words={words}
      />
    </details>
  );
}
