import { z } from 'zod';

const day = z.iso.date().nullable().default(null);

export const risks = ['hot', 'height'] as const;
/** Work that needs a permit of its own, for one day: 动火, 高处作业. */
export type Risk = (typeof risks)[number];

/** One asked for, by its number; place and who watches stand in `permits`. Minutes of the day. */
const hotWork = z.object({
  no: z.int().min(1),
  what: z.enum(risks),
  day: z.iso.date(),
  from: z.int(),
  to: z.int(),
  state: z.enum(['asked', 'valid', 'void']),
});
export type HotWork = z.infer<typeof hotWork>;

/** REN-7, REN-8: the permit, by its days; who has a pass stands beside the ticket. */
export const permitState = z.object({
  no: z.string().nullable().default(null),
  from: day,
  to: day,
  state: z.enum(['none', 'valid', 'suspended', 'ended']).default('none'),
  /** Passes that were not ended. */
  passes: z.int().min(0).default(0),
  /** Passes given out ever, for the next one's number. */
  issued: z.int().min(0).default(0),
  /** What was asked for of hot work and work at height, until its day is over; and how often ever. */
  hot: z.array(hotWork).default([]),
  hots: z.int().min(0).default(0),
});

/** People at work under one permit, at most. */
export const MOST_PASSES = 60;

export const trades = ['general', 'electrician', 'plumber', 'gas', 'wood', 'paint', 'tile', 'carry', 'other'] as const;
export type Trade = (typeof trades)[number];

type Numbered = { number: string };

/** Numbers of papers are the ticket's with a sign behind it, so that none is given twice. */
export const permitNo = ({ number }: Numbered): string => `${number}-SG`;
export const passNo = ({ number }: Numbered, no: number): string => `${number}-${String(no).padStart(2, '0')}`;
export const hotNo = ({ number }: Numbered, { what, no }: Pick<HotWork, 'what' | 'no'>): string =>
  `${number}-${what === 'hot' ? 'DH' : 'GC'}${no}`;
