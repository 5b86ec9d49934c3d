import { getTranslations } from '@/lib/i18n/translations';
import type { QuoteSaid } from '@/lib/tickets/say-quote';
import { PostButton } from '../../form/post-button';
import { SendForm } from '../../form/send-form';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { MoneyText, yuan } from '../../ui/money-text';
import { Tag } from '../../ui/tag';
import type { Acts } from './acts';
import { RatingFields } from './rating-fields';
import { Unfold, unfoldId } from './unfold';

const place = 'mx-3 mt-3';
/** Who says that it isn't done is asked for nothing else, and saying that it is stands back. */
const ratingGivesWay =
  'has-[#do-notFixed:target]:[&_#confirm_fieldset]:hidden has-[#do-notFixed:target]:[&_#confirm_button]:bg-fill has-[#do-notFixed:target]:[&_#confirm_button]:text-fg';

/** The appointment, and the way to ask for another time. */
export async function VisitCard({ visit, late, acts }: { visit: string; late: boolean; acts: Acts }) {
  const t = await getTranslations('resident');
  const may = acts.moves.includes('wishVisit');
  return (
    <Card icon="calendar" tone={late ? 'red' : 'green'} title={t('visit.title')} className={place}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <p className="text-lg font-medium">{visit}</p>
          {late && <p className="text-sm text-red">{t('visit.late')}</p>}
        </div>
        {may && (
          <LinkButton href={`#${unfoldId('wishVisit')}`} size="medium">
            {t('visit.change')}
          </LinkButton>
        )}
      </div>
      {may && <Unfold move="wishVisit" acts={acts} />}
    </Card>
  );
}

export type QuoteCardProps = {
  lines: { name: string; fen: number }[];
  state: 'offered' | 'agreed' | 'refused' | null;
  said: QuoteSaid;
  acts: Acts;
};

/** 报价单: what it costs, who would pay, yes or no (REP-5). */
export async function QuoteCard({ lines, state, said, acts }: QuoteCardProps) {
  const t = await getTranslations('resident');
  const sum = lines.reduce((total, line) => total + line.fen, 0);
  const open = acts.moves.includes('agreeQuote');
  const aside =
    state === 'agreed' || state === 'refused' ? (
      <Tag tone={state === 'agreed' ? 'green' : 'neutral'}>{t(`quote.${state}`)}</Tag>
    ) : undefined;
  return (
    <Card icon="fee" tone="amber" title={t('quote.title')} aside={aside} className={place}>
      <dl className="space-y-1">
        {lines.map((line) => (
          <div key={`${line.name} ${line.fen}`} className="flex justify-between gap-4">
            <dt className="min-w-0 text-soft">{line.name}</dt>
            <dd>
              <MoneyText fen={line.fen} />
            </dd>
          </div>
        ))}
        <div className="hair-t flex justify-between gap-4 pt-1.5 text-lg font-medium">
          <dt>{t('quote.total')}</dt>
          <dd>
            <MoneyText fen={sum} />
          </dd>
        </div>
      </dl>
      <p className="mt-2 text-sm text-soft">{said.pays}</p>
      {said.awaits && <p className="text-sm text-soft">{said.awaits}</p>}
      {open && (
        <>
          <div className="mt-4 flex flex-wrap gap-3">
            <PostButton
              id="agree-quote"
              action={acts.action}
              words={acts.words}
              values={acts.valuesOf('agreeQuote')}
              tone="primary"
              className="min-w-[9em] flex-1 *:w-full"
            >
              {t('quote.agree', { total: yuan(sum) })}
            </PostButton>
            <LinkButton href={`#${unfoldId('refuseQuote')}`} className="flex-auto">
              {t('quote.refuse')}
            </LinkButton>
          </div>
          <Unfold move="refuseQuote" acts={acts} text={t('quote.refuseText')} ends />
        </>
      )}
    </Card>
  );
}

/** 「修好了吗?」 with the optional rating on the same card (REP-7). */
export async function ResultCard({ done, work, acts }: { done: string; work: string | null; acts: Acts }) {
  const t = await getTranslations('resident');
  const rating = acts.forms.confirm?.fields.filter((field) => field.control !== 'hidden') ?? [];
  return (
    <Card icon="hand" tone="amber" title={t('result.title', { done })} className={`${place} ${ratingGivesWay}`}>
      {work && <p className="mb-3 text-sm text-soft">{work}</p>}
      <SendForm
        id="confirm"
        action={acts.action}
        words={acts.words}
        values={acts.valuesOf('confirm')}
        submit={t('result.yes', { done })}
        beside={
          <LinkButton href={`#${unfoldId('notFixed')}`} className="min-w-0 flex-1">
            {t('result.no')}
          </LinkButton>
        }
      >
        <RatingFields fields={rating} />
      </SendForm>
      <Unfold move="notFixed" acts={acts} text={t('result.noText')} />
    </Card>
  );
}

type EndProps = { rated: string | null; asks: string | null; acts: Acts };

/** After the end, or while it is followed up (`asks`): a rating for who gave none, and 「还没好」 while the same number can be reopened. */
export async function EndCard({ rated, asks, acts }: EndProps) {
  const t = await getTranslations('resident');
  const rating = acts.forms.rate?.fields.filter((field) => field.control !== 'hidden') ?? [];
  const mayRate = acts.moves.includes('rate');
  const mayReopen = acts.moves.includes('notFixed');
  if (!mayRate && !mayReopen && !rated) return null;
  return (
    <Card icon="star" title={rated ?? asks ?? (mayRate ? t('rating.title') : t('page.ended'))} className={place}>
      {mayRate && (
        <SendForm
          id="rate"
          action={acts.action}
          words={acts.words}
          values={acts.valuesOf('rate')}
          submit={t('rating.send')}
        >
          <RatingFields fields={rating} />
        </SendForm>
      )}
      {mayReopen && (
        <>
          <LinkButton href={`#${unfoldId('notFixed')}`} size="medium" className="mt-3">
            {t('result.no')}
          </LinkButton>
          <Unfold move="notFixed" acts={acts} text={t('result.noText')} />
        </>
      )}
    </Card>
  );
}

/** Why it stands still, and when it goes on (REP-8). */
export async function PauseCard({ reason, words, next }: { reason: string; words: string | null; next: string }) {
  const t = await getTranslations('resident');
  return (
    <Card icon="pause" tone="blue" title={t('pause.title', { reason })} className={place}>
      {words && <p>{words}</p>}
      <p className="text-sm text-soft">{t('pause.next', { at: next })}</p>
    </Card>
  );
}

export type FollowCardProps = { following: boolean; count: string; acts: Acts };

/** A public-area fault as a neighbour sees it: follow it instead of reporting it again, or no longer (REP-6). */
export async function FollowCard({ following, count, acts }: FollowCardProps) {
  const t = await getTranslations('resident');
  const move = (['follow', 'unfollow'] as const).find((one) => acts.moves.includes(one));
  return (
    <Card icon="users" tone="blue" title={count} className={place}>
      <p className="mb-3 text-sm text-soft">{t(following ? 'page.following' : 'page.neighbour')}</p>
      {move && (
        <PostButton
          id={move}
          action={acts.action}
          words={acts.words}
          values={acts.valuesOf(move)}
          tone={move === 'follow' ? 'primary' : 'default'}
          className="*:w-full"
        >
          {t(`page.${move}`)}
        </PostButton>
      )}
    </Card>
  );
}
