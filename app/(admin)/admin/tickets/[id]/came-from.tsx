import { hideProgress, sendOutsideReply, shareProgress } from '@/app/intake-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { CopyReply } from '@/components/intake/copy-reply';
import { Panel } from '@/components/ui/panel';
import { localDay } from '@/lib/clock/day';
import { dayText, momentText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { type FormSpec, type FormWords, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { type CameFrom, findCameFrom } from '@/lib/intake/came-from';
import { mayShare, progressHref } from '@/lib/intake/progress';
import { sayReply } from '@/lib/intake/say-reply';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { GroupWords } from '../../intake/group-words';

type Props = { viewer: Viewer; page: TicketPage; c: string | null; words: FormWords };
type Part = Props & { from: CameFrom };

/** Where a ticket came from: the call it shares with others, the message in the group, the office outside. */
export async function CameFromParts(props: Props) {
  const from = await findCameFrom(props.viewer, props.page);
  const part = { ...props, from };
  const speaks = props.page.actor.standings.some((one) => one === 'desk' || one === 'manager' || one === 'responsible');
  return (
    <>
      {from.outside && <Outside {...part} />}
      {from.post && <Post {...part} />}
      {speaks && mayShare(props.page.ticket) && <Link {...part} />}
      {from.mates.length > 0 && <Mates {...part} />}
    </>
  );
}

async function Outside({ page, from: { outside }, words }: Part) {
  const [t, clock] = await Promise.all([getTranslations('intake'), getTranslations('clock')]);
  if (!outside) return null;
  const { now } = page.setting;
  const spec: FormSpec = {
    id: 'outside',
    fields: [
      ...hidden({ ticket: page.ticket.id, seen: String(outside.version) }),
      {
        name: 'words',
        control: 'textarea',
        label: t('outside.reply'),
        hint: t('outside.replyHint'),
        required: true,
        maxLength: 2000,
        rows: 3,
      },
    ],
    submit: t('outside.send'),
  };
  const late = !outside.repliedAt && now > outside.dueAt;
  return (
    <Panel title={t('outside.title')}>
      <p className="text-sm">
        {t('outside.number')} <b className="font-medium select-all">{outside.number}</b>
      </p>
      <p className={late ? 'text-sm text-red' : 'text-sm'}>
        {t('outside.due')} {momentText(clock, outside.dueAt, now)}
        {late && ` · ${t('outside.late')}`}
      </p>
      {outside.reply && (
        <p className="mt-2 rounded-md bg-fill px-3 py-2 text-sm whitespace-pre-line">
          {outside.reply}
          <span className="block text-xs text-soft">
            {outside.repliedAt &&
              t('outside.sent', { who: outside.who ?? '', at: momentText(clock, outside.repliedAt, now) })}
          </span>
        </p>
      )}
      <details className="mt-2" open={!outside.reply}>
        <summary className="cursor-pointer text-sm text-link">
          {t(outside.reply ? 'outside.again' : 'outside.reply')}
        </summary>
        <div className="mt-2">
          <MiniForm key={outside.version} spec={spec} action={sendOutsideReply} words={words} />
        </div>
      </details>
    </Panel>
  );
}

async function Post({ viewer, page, from: { post } }: Part) {
  const t = await getTranslations('intake');
  if (!post) return null;
  const photos = page.photos.map(({ id }) => id).filter((id) => post.photos.includes(id));
  return (
    <Panel title={t('group.original')}>
      <GroupWords viewer={viewer} post={{ text: post.text, photos }} />
    </Panel>
  );
}

async function Link({ page, from: { link }, words }: Part) {
  const [t, clock] = await Promise.all([getTranslations('intake'), getTranslations('clock')]);
  const { id } = page.ticket;
  const says = { copy: t('filed.copy'), copied: t('filed.copied'), notCopied: t('filed.notCopied') };
  const values = { ticket: id };
  return (
    <Panel title={t('progress.title')}>
      <p className="text-sm text-soft">{t('progress.text')}</p>
      {link && (
        <div className="mt-2 flex flex-col gap-2">
          <CopyReply text={await sayReply(page, progressHref(link.id))} says={says} />
          <p className="text-xs text-soft">
            {t('progress.until', { day: dayText(clock, localDay(link.endsAt), page.setting.now) })}
          </p>
        </div>
      )}
      <PostButton
        key={link ? 'hide' : 'share'}
        id="progress"
        action={link ? hideProgress : shareProgress}
        words={words}
        values={values}
        size="small"
        className="mt-2"
      >
        {t(link ? 'progress.hide' : 'progress.share')}
      </PostButton>
    </Panel>
  );
}

async function Mates({ c, from: { mates } }: Part) {
  const t = await getTranslations('intake');
  return (
    <Panel title={t('calls.title')}>
      <ul className="flex flex-col gap-1 text-sm">
        {mates.map((one) => (
          <li key={one.id}>
            <a href={ticketHref(one.id, c)} className="line-clamp-1 text-link max-md:py-2">
              {t('calls.text', { number: one.number, summary: one.summary })}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
