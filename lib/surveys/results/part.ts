import type { Chart } from '@/lib/charts/mark';

/** One cell: what it says, and the number that a workbook gets. `heat`: how good it is, from 1 to 5. */
export type ResultCell = { text: string; value: string | number | null; heat?: 1 | 2 | 3 | 4 | 5 };
export type ResultLine = { id: string; label: string; cells: ResultCell[] };

/** One part of the results: a sentence, its picture, and the table of its numbers. */
export type ResultPart = {
  id: string;
  title: string;
  sentence: string;
  note?: string;
  chart?: Chart;
  head: string[];
  lines: ResultLine[];
  /** A table that is its own picture, such as the heat of buildings. */
  plain?: true;
  wide?: true;
};

export type Fact = { id: string; term: string; value: string; more?: string };
export type Headline = {
  sentence: string;
  /** What makes the result weaker than it looks. */
  warnings: string[];
  facts: Fact[];
  /** How the figures are counted: weights, words, period, share of paper. */
  method: string[];
};

/** The results of a survey in words: the same for the screen, for paper and for a workbook. */
export type SaidResults = { title: string; span: string; headline: Headline; parts: ResultPart[] };
