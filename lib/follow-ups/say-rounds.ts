import 'server-only';
import { momentText } from '@/lib/clock/words';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { FormFact } from '@/lib/tickets/form-facts';
import type { FollowUpRound } from './of-ticket';
import { outcomeText, tryText } from './say-tries';

async function wordsAt(now: Date) {
  const [t, choices, clock] = await Promise.all([
    getTranslations('followUp'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const words = { t: t as unknown as LooseWords, choices: choices as unknown as LooseWords };
  return { ...words, at: (moment: Date | string) => momentText(clock, new Date(moment), now) };
}

export type RoundSaid = { id: string; state: string; isDone: boolean; due: string; late: boolean; lines: string[] };

/** For the desk: each round with its tries, what was said and who ended it. */
export async function sayRounds(rounds: FollowUpRound[], now: Date): Promise<RoundSaid[]> {
  const words = await wordsAt(now);
  const { t, at } = words;
  return rounds.map((round) => ({
    id: round.id,
    state: t(`state.${round.state}`),
    isDone: round.state === 'done',
    due: t('ticket.due', { at: at(round.dueAt) }),
    late: round.state === 'open' && round.dueAt < now,
    lines: [
      ...round.log.flatMap((tried) => [tryText(words, tried, at(tried.at)), tried.words]),
      round.state === 'open' && round.tries > 0 ? t('tryAt', { at: at(round.tryAt) }) : '',
      round.state === 'unreached' && round.endedAt
        ? t('unreachedLine', { at: at(round.endedAt), who: round.endedBy ?? '' })
        : '',
    ].filter(Boolean),
  }));
}

/** For the resident, in plain words: when we call, when we did and what they told us. */
export async function sayToResident(rounds: FollowUpRound[], now: Date): Promise<FormFact[]> {
  const words = await wordsAt(now);
  const { t, at } = words;
  return rounds.flatMap((round) => {
    const fact = (name: string, term: string, value: string): FormFact => ({
      name: `${round.id} ${name}`,
      term,
      value,
    });
    const tried = round.log.map((one, nth) => {
      const said = { who: one.who ?? '', channel: t(`channel.${one.channel}`), outcome: outcomeText(words, one) };
      const key = one.channel === 'own' ? 'own' : one.score ? 'said' : 'failed';
      return fact(`try ${nth}`, at(one.at), t(`resident.${key}`, said));
    });
    return [...tried, ...standing(round, words, now).map((value) => fact('now', t(`state.${round.state}`), value))];
  });
}

function standing({ state, why, dueAt, tryAt }: FollowUpRound, words: Awaited<ReturnType<typeof wordsAt>>, now: Date) {
  const { t, at } = words;
  if (state === 'unreached') return [t('resident.unreached')];
  // What is late is no promise any more; the call still comes.
  const by = dueAt > now ? dueAt : tryAt;
  if (state !== 'open' || by < now) return [];
  return [t(why === 'done' ? 'resident.willRate' : 'resident.willCall', { at: at(by) })];
}
