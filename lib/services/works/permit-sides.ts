import type { Day } from '@/lib/clock/day';
import type { Risk, Trade } from './permit';

/** The permit for the works, and what is asked for one day; places and names stand in the row alone. */
export type PermitSide =
  | { to: 'permit'; make: 'issue'; no: string; from: Day; until: Day }
  | {
      to: 'permit';
      make: 'ask';
      no: string;
      what: Risk;
      day: Day;
      fromMinute: number;
      toMinute: number;
      place: string;
      watch: string;
    }
  | { to: 'permit'; make: 'allow' | 'refuse'; no: string };

/** REN-8: one person, one pass. `identity` and `phone` are sealed where they are written. */
export type PassSide =
  | {
      to: 'pass';
      make: 'add';
      no: string;
      name: string;
      trade: Trade;
      identity: string;
      phone: string;
      photo: string;
      from: Day;
      until: Day;
    }
  | { to: 'pass'; make: 'end'; no: string };

/** Papers that a move brings, besides those of the application. */
export type PaperSide = { to: 'paper'; ids: string[] };
