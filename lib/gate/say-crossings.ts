import 'server-only';
import { MINUTE } from '@/lib/clock/day';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { CrossingLine } from './find-crossings';

/** What took longer than this from the gate to the portal is said to have come late, in ms. */
const LATE = 10 * MINUTE;

type Reader = { now: Date; name: (given: string) => string };

/** Each line as the desk reads it: who, which way, when, by which guard, and what was not as usual. */
export async function sayCrossings(rows: CrossingLine[], { now, name }: Reader) {
  const [t, clock] = await Promise.all([getTranslations('gate'), getTranslations('clock')]);
  return rows.map(({ id, direction, copy, at, receivedAt, no, name: who, by }) => {
    const notes = [
      copy ? '' : t(`log.noCopy.${direction}`),
      receivedAt.getTime() - at.getTime() > LATE ? t('log.late', { at: momentText(clock, receivedAt, now) }) : '',
    ];
    return {
      id,
      way: t(`tap.${direction}`),
      isIn: direction === 'in',
      who: t('log.who', { name: name(who), no }),
      when: momentText(clock, at, now),
      by: by ? t('log.by', { name: by }) : '',
      notes: notes.filter(Boolean).join(t('verify.glue')),
    };
  });
}

export type CrossingSaid = Awaited<ReturnType<typeof sayCrossings>>[number];
