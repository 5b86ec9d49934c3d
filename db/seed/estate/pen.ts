import type { Move, Moves, StoryLine, StoryStep } from '@/db/seed/estate/story';
import { deskLater, later } from '@/db/seed/estate/time';

/** Writes a story step by step; time never runs back. */
export type Pen = {
  line: StoryLine;
  time: () => Date;
  /** Lets minutes pass. */
  wait: (minutes: number) => void;
  /** Lets desk minutes pass: outside 07:30–20:00 nothing happens. */
  waitDesk: (minutes: number) => void;
  /** Waits for a moment, unless it is over already. */
  until: (moment: Date) => void;
  tell: <M extends Move>(who: string, move: M, input: Moves[M]) => void;
};

export function takePen(line: Omit<StoryLine, 'steps'>, start: Date): Pen {
  const steps: StoryStep[] = [];
  let time = start;
  return {
    line: { ...line, steps },
    time: () => time,
    wait: (minutes) => {
      time = later(time, minutes);
    },
    waitDesk: (minutes) => {
      time = deskLater(time, minutes);
    },
    until: (moment) => {
      if (moment > time) time = moment;
    },
    tell: (who, move, input) => {
      const last = steps.at(-1);
      if (last && time <= last.at) time = later(last.at, 0.4);
      steps.push({ at: time, who, move, input } as StoryStep);
    },
  };
}
