import 'server-only';
import { dayText, momentText } from '@/lib/clock/words';
import { type Photo, photoFor } from '@/lib/files/link';
import { type LooseWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { badOf } from '@/lib/services/works/checklist';
import { worksOf } from '@/lib/services/works/state';
import { isOverdue, type Notice } from '@/lib/services/works/watch';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Tone } from '@/lib/tone';
import type { Viewer } from '@/lib/viewer';
import { findRounds, type Round } from './find-rounds';

export type RoundSaid = {
  no: number;
  title: string;
  at: string;
  state: string;
  tone: Tone;
  bad: string | null;
  words: string;
  due: string | null;
  isLate: boolean;
  serious: boolean;
  photos: Photo[];
  answer: string | null;
  answerPhotos: Photo[];
  /** A notice was made of it. */
  hasNotice: boolean;
  /** The applicant has still to answer it. */
  isToAnswer: boolean;
};

export type RoundsSaid = {
  /** Why the works are stopped, while they are. */
  stopped: string | null;
  extension: string | null;
  /** What is still to be reported to the authorities; for staff alone. */
  reports: string[];
  hasStopped: boolean;
  hasExtension: boolean;
  rounds: RoundSaid[];
};

const tones: Record<Round['state'] | 'late', Tone> = {
  clean: 'green',
  open: 'amber',
  late: 'red',
  answered: 'blue',
  passed: 'green',
  failed: 'red',
};

/** Rounds, notices, stop and extension of works, as both sides read them (REN-9). */
export async function sayRounds(viewer: Viewer, page: TicketPage): Promise<RoundsSaid> {
  const { ticket, actor, setting } = page;
  const [t, clock, marks, choices, found] = await Promise.all([
    getTranslations('rounds'),
    getTranslations('clock'),
    wordsFor(ticket.kind, 'moves'),
    getTranslations('choices'),
    findRounds(viewer, ticket),
  ]);
  const { watch } = worksOf(ticketOf(ticket));
  const words = { t: t as unknown as LooseWords, clock, marks, choices: choices as unknown as LooseWords };
  const owed = actor.kind === 'staff' ? watch.reports.filter(({ at }) => at === null) : [];
  return {
    stopped: watch.stopped ? sayStop(page, words) : null,
    extension: watch.extension
      ? t(`extension.${watch.extension.state}`, { until: dayText(clock, watch.extension.until, setting.now) })
      : null,
    reports: owed.map(({ no, due }) => t('report', { no, at: momentText(clock, new Date(due), setting.now) })),
    hasStopped: watch.stops > 0,
    hasExtension: watch.extension !== null,
    rounds: found.map((round) => sayRound(viewer, round, setting.now, words)),
  };
}

type Words = { t: LooseWords; clock: Parameters<typeof momentText>[0]; marks: LooseWords; choices: LooseWords };

function sayRound(viewer: Viewer, round: Round, now: Date, { t, clock, marks, choices }: Words): RoundSaid {
  const { no, phase, checklist, words, serious, rectifyDue, state, answer, photos, answerPhotos, at } = round;
  const notice = rectifyDue && { no, due: rectifyDue.toISOString(), state: state as Notice['state'] };
  const isLate = state === 'open' && notice !== null && isOverdue(notice, now);
  const bad = badOf(checklist).map((item) => marks(`inspect.fields.${item}.label`));
  const held = isLate ? 'late' : state;
  return {
    no,
    title: t('round', { no, stage: choices(`stage.${phase}`) }),
    at: momentText(clock, at, now),
    state: t(`state.${held}`),
    tone: tones[held],
    bad: bad.length > 0 ? t('bad', { items: bad.join(t('glue')) }) : null,
    words,
    due: rectifyDue && state !== 'passed' ? t('due', { at: momentText(clock, rectifyDue, now) }) : null,
    isLate,
    serious,
    photos: photos.map((id, i) => photoFor(viewer, id, t('photo', { index: i + 1 }))),
    answer: answer ? t('answer', { words: answer }) : null,
    answerPhotos: answerPhotos.map((id, i) => photoFor(viewer, id, t('answerPhoto', { index: i + 1 }))),
    hasNotice: rectifyDue !== null,
    isToAnswer: state === 'open' || state === 'failed',
  };
}

/** The last order to stop, with its reason; only that they are when its words were erased. */
function sayStop({ events }: TicketPage, { t, choices }: Words): string {
  const { cause, words } = events.findLast(({ move }) => move === 'stopWorks')?.content ?? {};
  return cause ? t('stopWhy', { cause: choices(`stopCause.${cause}`), words: String(words ?? '') }) : '';
}
