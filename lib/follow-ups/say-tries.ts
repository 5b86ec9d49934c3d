import type { LooseWords } from '@/lib/i18n/service-words';

/** The words of the follow-up area and those it shares. */
export type FollowUpWords = { t: LooseWords; choices: LooseWords };

type Tried = { outcome: string; score: number | null };

/** What a try came to: the resident's own five words, else why it failed. */
export const outcomeText = ({ t, choices }: FollowUpWords, { outcome, score }: Tried): string =>
  score ? choices(`score.${score}`) : t(`outcome.${outcome}`);

/** 「昨天 10:20 王敏电话：没接通」; what the resident rated has no caller. */
export function tryText(
  words: FollowUpWords,
  tried: Tried & { channel: string; who: string | null },
  at: string,
): string {
  const outcome = outcomeText(words, tried);
  if (tried.channel === 'own') return words.t('ownLine', { at, outcome });
  return words.t('tryLine', { at, who: tried.who ?? '', channel: words.t(`channel.${tried.channel}`), outcome });
}
