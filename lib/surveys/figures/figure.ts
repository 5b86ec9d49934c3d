import {
  type Five,
  type Interval,
  interval,
  meanOf,
  satisfactionIndex,
  satisfiedShare,
  type Weighting,
} from '../statistics';

/** How a survey counts: whether 基本满意 is satisfied, and what the index counts for each word (SUR-6). */
export type Counting = { fairCounts: boolean; weighting: Weighting };

/** What is known of one thing that was asked in the five words. */
export type Figure = {
  counts: Five;
  n: number;
  /** Who answered: of several questions after the same topic, no more than answered the one that most did. */
  people: number;
  /** Of so many asked. */
  of: number;
  share: number | null;
  /** 满意 and 非常满意 alone, whatever the setting says. */
  topTwo: number | null;
  index: number | null;
  mean: number | null;
  interval: Interval | null;
};

/** Answers to one or more questions after the same thing. */
export type Answered = { counts: Five; people: number };

export const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

export const addFive = (a: Five, b: Five): Five => a.map((count, at) => count + (b[at] as number)) as Five;

export const NONE: Five = [0, 0, 0, 0, 0];

/** All that is printed of it. The interval is of people: who answers two questions after a topic is one of them still. */
export function figureOf({ counts, people }: Answered, of: number, { fairCounts, weighting }: Counting): Figure {
  const share = satisfiedShare(counts, fairCounts);
  return {
    ...{ counts, people, of, share },
    n: totalOf(counts),
    topTwo: satisfiedShare(counts, false),
    index: satisfactionIndex(counts, weighting),
    mean: meanOf(counts),
    interval: interval(share, people, of),
  };
}
