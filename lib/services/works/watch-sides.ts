import type { Marks, Phase } from './checklist';

/** What a round found, what the applicant answered, and what became of it. */
export type InspectionSide =
  | {
      to: 'inspection';
      make: 'record';
      no: number;
      phase: Phase;
      checklist: Marks;
      words: string;
      photos: string[];
      serious: boolean;
      due: Date | null;
    }
  | { to: 'inspection'; make: 'answer'; no: number; words: string; photos: string[] }
  | { to: 'inspection'; make: 'close'; no: number; state: 'open' | 'passed' | 'failed'; due: Date | null };
