import type { ReactNode } from 'react';
import { approve, correct, postNotice, refuse, review, withdrawPosted } from '@/app/notice-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import { yuanText } from '@/lib/desk/amount';
import { type Field, hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { DeskNoticePage } from '@/lib/notices/find-desk-notice';
import { isCommercial } from '@/lib/notices/notice';
import { mayNotice } from '@/lib/notices/powers';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; notice: DeskNoticePage['notice']; back: string };
type Along = Record<'notice' | 'version' | 'back', string>;

/** What the reader may do with a notice now; nothing when it is withdrawn or not theirs to do. */
export async function Acts({ viewer, notice, back }: Props) {
  const t = await getTranslations('notices');
  const may = (power: 'review' | 'approve') => mayNotice(viewer, notice.communityId, power);
  const own = notice.authorId === viewer.personId;
  const along: Along = { notice: notice.id, version: String(notice.version), back };
  const decides = (notice.state === 'asked' && may('approve')) || (isDue(notice) && may('review'));
  if (notice.state === 'withdrawn') return null;
  return (
    <>
      {['draft', 'refused', 'scheduled'].includes(notice.state) && (
        <Send notice={notice} now={viewer.now} along={along} />
      )}
      {decides && notice.ownWords && <p className="text-sm text-soft">{t('act.own')}</p>}
      {notice.state === 'asked' && may('approve') && !notice.ownWords && <Decide notice={notice} along={along} />}
      {isDue(notice) && may('review') && !notice.ownWords && <Review notice={notice} along={along} />}
      {(own || may('review')) && (
        <Fold title={t('act.withdraw')} text={t('act.withdrawText')}>
          <Reason
            action={withdrawPosted}
            along={along}
            label={t('act.withdrawReason')}
            submit={t('act.withdrawSure')}
          />
        </Fold>
      )}
    </>
  );
}

const isDue = ({ state, review: due }: DeskNoticePage['notice']) => state === 'out' && due === 'due';

type PartProps = { notice: DeskNoticePage['notice']; along: Along };

async function Send({ notice, now, along }: PartProps & { now: Date }) {
  const [t, clock] = await Promise.all([getTranslations('notices'), getTranslations('clock')]);
  const asks = isCommercial(notice) && notice.state !== 'scheduled';
  const later = notice.publishAt && notice.publishAt > now ? momentText(clock, notice.publishAt, now) : null;
  const to = notice.buildings?.join(t('glue')) ?? t('whole');
  const label = asks
    ? t('act.ask')
    : notice.state === 'scheduled'
      ? t('act.early')
      : later
        ? t('act.schedule', { at: later })
        : t('act.send');
  return (
    <Panel>
      <p className="text-soft">{asks ? t('act.askText') : t('act.sendText', { to })}</p>
      <MainAct action={postNotice} along={along}>
        {label}
      </MainAct>
    </Panel>
  );
}

async function Decide({ notice, along }: PartProps) {
  const t = await getTranslations('notices');
  return (
    <Panel>
      <p className="text-soft">{t('act.approveText', { cost: yuanText(notice.costFen ?? 0) })}</p>
      <MainAct action={approve} along={along}>
        {t('act.approve')}
      </MainAct>
      <Fold title={t('act.refuse')} plain>
        <Reason action={refuse} along={along} label={t('act.refuseReason')} submit={t('act.refuse')} />
      </Fold>
    </Panel>
  );
}

async function Review({ notice, along }: PartProps) {
  const [t, words] = await Promise.all([getTranslations('notices'), formWords()]);
  const spec = {
    id: 'correct',
    submit: t('act.correct'),
    fields: [
      ...hidden(along),
      {
        name: 'title',
        control: 'text',
        label: t('act.correctTitle'),
        required: true,
        maxLength: 40,
        value: t('act.correctPrefix', { title: notice.title }).slice(0, 40),
      },
      {
        name: 'body',
        control: 'textarea',
        label: t('act.correctBody'),
        required: true,
        maxLength: 2000,
        rows: 6,
        value: notice.body,
      },
    ] satisfies Field[],
  };
  return (
    <Panel>
      <p className="text-soft">{t('act.reviewText')}</p>
      <MainAct action={review} along={along}>
        {t('act.review')}
      </MainAct>
      <Fold title={t('act.correct')} text={t('act.correctText')} plain>
        <MiniForm spec={spec} action={correct} words={words} leads />
      </Fold>
    </Panel>
  );
}

type MainActProps = { action: typeof review; along: Along; children: ReactNode };

const MainAct = async ({ action, along, children }: MainActProps) => (
  <PostButton
    id="act"
    action={action}
    words={await formWords()}
    values={along}
    tone="primary"
    size="medium"
    className="my-3"
  >
    {children}
  </PostButton>
);

type FoldProps = { title: string; text?: string; plain?: boolean; children: ReactNode };

/** What can't be undone stands folded away. */
const Fold = ({ title, text, plain, children }: FoldProps) => (
  <details className={plain ? '' : 'rounded-md border border-line bg-card px-4 py-1'}>
    <summary className="inline-flex min-h-11 cursor-pointer items-center text-red">{title}</summary>
    {text && <p className="mb-2 text-sm text-soft">{text}</p>}
    <div className="-mx-4 pb-2">{children}</div>
  </details>
);

type ReasonProps = { action: typeof refuse; along: Along; label: string; submit: string };

async function Reason({ action, along, label, submit }: ReasonProps) {
  const field: Field = { name: 'reason', control: 'textarea', label, required: true, maxLength: 200, rows: 2 };
  const spec = { id: `reason-${submit}`, submit, fields: [...hidden(along), field] };
  return <MiniForm spec={spec} action={action} words={await formWords()} ends />;
}
