import type { Day } from '@/lib/clock/day';
import type { EntrySide } from './money-sides';
import type { PaperSide, PassSide, PermitSide } from './permit-sides';
import type { ReviewPart } from './review';
import type { InspectionSide } from './watch-sides';

/** Rows beside the ticket of works, each written by its own file (lib/tickets/own-sides.ts). */
export type WorksSide =
  | AcceptanceSide
  | EntrySide
  | InspectionSide
  | PaperSide
  | PassSide
  | PermitSide
  | { to: 'permit'; make: 'end' | 'suspend' | 'resume' }
  | { to: 'permit'; make: 'extend'; until: Day }
  | { to: 'reviewPoint'; round: number; part: ReviewPart; point: string; words: string };

/** Who accepts or signs which text. `name` left open: who makes the move, or who asked for it. */
export type AcceptanceSide = {
  to: 'acceptance';
  what: 'notice' | 'foreman' | 'agreement';
  version: string;
  party: 'applicant' | 'foreman' | 'contractor' | 'office';
  items: string[];
  /** A picture of the signature, or of the signed page. */
  signature: string | null;
  name: string | null;
  way: 'glass' | 'link' | 'paper' | 'tap';
};
