import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/i18n/translations';
import type { RoundSaid, RoundsSaid } from '@/lib/works/say-rounds';
import { classes } from '../ui/classes';
import { Tip } from '../ui/notice';
import { PhotoGrid } from '../ui/photos';
import { Tag } from '../ui/tag';

type Props = {
  said: RoundsSaid;
  /** Where its papers are printed, for staff. */
  prints?: string;
  /** What the applicant does about a notice. */
  answer?: (round: RoundSaid) => ReactNode;
};

/** Rounds and what they found, newest first; a stop and a later end above them. */
export async function Rounds({ said, prints, answer }: Props) {
  const t = await getTranslations('rounds');
  const { stopped, extension, reports, hasStopped, hasExtension, rounds } = said;
  const papers = [
    ...(hasStopped ? [{ href: `${prints}/stop`, label: t('print.stop') }] : []),
    ...(hasExtension ? [{ href: `${prints}/extension`, label: t('print.extension') }] : []),
  ];
  return (
    <>
      {stopped !== null && (
        <Tip tone="red">
          {t('stopped')} {stopped}
        </Tip>
      )}
      {extension && <Tip>{extension}</Tip>}
      {reports.map((one) => (
        <Tip key={one} tone="amber">
          {one}
        </Tip>
      ))}
      {prints && papers.length > 0 && (
        <p className="flex flex-wrap gap-x-4 px-4 text-sm">
          {papers.map(({ href, label }) => (
            <a key={href} href={href} className="inline-flex min-h-11 items-center text-link">
              {label}
            </a>
          ))}
        </p>
      )}
      {rounds.length === 0 && <p className="px-4 py-3 text-sm text-soft">{t('noneText')}</p>}
      <ol>
        {rounds.map((round) => (
          <li key={round.no} id={`round-${round.no}`} className="scroll-mt-20 border-t border-line px-4 py-3 text-sm">
            <RoundPart round={round} prints={prints} />
            {round.isToAnswer && answer?.(round)}
          </li>
        ))}
      </ol>
    </>
  );
}

async function RoundPart({ round, prints }: { round: RoundSaid; prints: string | undefined }) {
  const t = await getTranslations('rounds');
  const { no, title, at, state, tone, bad, words, due, isLate, serious, photos, hasNotice } = round;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <b className="font-medium">{title}</b>
        <Tag tone={tone}>{state}</Tag>
        {serious && <Tag tone="red">{t('serious')}</Tag>}
        <span className="text-soft">{at}</span>
      </p>
      {bad && <p className="mt-1 text-red">{bad}</p>}
      {words && <p className="mt-1 whitespace-pre-line">{words}</p>}
      {due && <p className={classes('mt-1', isLate && 'font-medium text-red')}>{due}</p>}
      <PhotoGrid id={`round-${no}-photos`} photos={photos} className="mt-2" />
      {round.answer && <p className="mt-2 rounded-md bg-fill px-3 py-2 whitespace-pre-line">{round.answer}</p>}
      <PhotoGrid id={`round-${no}-answer`} photos={round.answerPhotos} className="mt-2" />
      {prints && hasNotice && (
        <a href={`${prints}/notices/${no}`} className="inline-flex min-h-11 items-center text-link">
          {t('print.notice')}
        </a>
      )}
    </>
  );
}
