import { endColleague, reopenColleague } from '@/app/staff-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { type AnswersFor, findAnswersFor } from '@/lib/staff/answers-for';
import type { Member } from '@/lib/staff/find-staff';
import { reasonForm } from '@/lib/staff/say-forms';
import type { Viewer } from '@/lib/viewer';

type Place = { community: string; person: string };
type Props = { viewer: Viewer; member: Member; at: Place; c: string | null; fresh: boolean };

/** Ending a post, after what would be left lying; or opening it again. */
export async function EndPart({ viewer, member, at, c, fresh }: Props) {
  const [t, clock, words] = await Promise.all([getTranslations('staff'), getTranslations('clock'), formWords()]);
  if (member.endedAt)
    return (
      <Panel title={t('end.back')}>
        <p className="mb-3">{t('end.backText', { at: momentText(clock, member.endedAt, viewer.now) })}</p>
        {fresh && (
          <PostButton id="back" action={reopenColleague} words={words} values={at} size="medium">
            {t('end.back')}
          </PostButton>
        )}
      </Panel>
    );
  const [answers, spec] = await Promise.all([
    findAnswersFor(viewer, at.community, at.person),
    reasonForm('end', at, t('end.save', { name: member.name })),
  ]);
  return (
    <Panel title={t('end.title')}>
      <p className="text-sm text-soft">{t('end.text')}</p>
      <Answers answers={answers} c={c} now={viewer.now} />
      {fresh && (
        <div className="-mx-4 mt-2">
          <MiniForm spec={spec} action={endColleague} words={words} ends />
        </div>
      )}
    </Panel>
  );
}

async function Answers({ answers, c, now }: { answers: AnswersFor; c: string | null; now: Date }) {
  const [t, settings, clock] = await Promise.all([
    getTranslations('staff'),
    getTranslations('settings'),
    getTranslations('clock'),
  ]);
  const { tickets, more, duties, buildings } = answers;
  if (tickets.length + duties.length + buildings.length === 0) return <p className="mt-2">{t('end.nothing')}</p>;
  return (
    <>
      <p className="mt-2 font-medium">{t('end.first')}</p>
      {tickets.length > 0 && (
        <>
          <p className="mt-2 text-sm text-soft">
            {t(more ? 'end.ticketsMore' : 'end.tickets', { count: tickets.length })}
          </p>
          <ul>
            {tickets.map(({ id, number, summary, owns, does }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3">
                <a href={ticketHref(id, c)} className="inline-flex min-h-11 items-center text-link">
                  {number} {summary}
                </a>
                <span className="text-sm text-soft">
                  {[owns && t('end.owns'), does && t('end.does')].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {duties.map(({ post, from, until }) => (
        <p key={`${post} ${from.toISOString()}`} className="mt-1 text-sm">
          {t('end.duties')} {settings(`duty.post.${post}`)} {momentText(clock, from, now)}–
          {momentText(clock, until, now)}
        </p>
      ))}
      {buildings.length > 0 && (
        <p className="mt-1 text-sm">
          {t('end.buildings')} {buildings.join(' · ')}
        </p>
      )}
    </>
  );
}
