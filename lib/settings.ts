import { z } from 'zod';
import { usualHours } from '@/lib/clock/calendar';
import { isDay } from '@/lib/clock/day';

const window = z.tuple([z.int().min(0).max(1440), z.int().min(0).max(1440)]);
const term = z.object({ calendar: z.enum(['always', 'desk', 'workdays']), minutes: z.int().positive() });
export type Term = z.infer<typeof term>;

const always = (minutes: number) => ({ calendar: 'always' as const, minutes });
const desk = (minutes: number) => ({ calendar: 'desk' as const, minutes });

export type Promises = { reply: Term; arrive: Term | null; result: Term };
/** What a community leaves out of an urgency stays as the handbook has it. */
const terms = ({ reply, arrive, result }: Promises) =>
  z
    .object({ reply: term.default(reply), arrive: term.nullable().default(arrive), result: term.default(result) })
    .prefault({});

export const urgencies = ['emergency', 'urgent', 'ordinary', 'large'] as const;
export type Urgency = (typeof urgencies)[number];

/** REP-4, by urgency. */
const promises = {
  emergency: terms({ reply: always(15), arrive: always(30), result: always(240) }),
  urgent: terms({ reply: always(30), arrive: null, result: always(1440) }),
  ordinary: terms({ reply: desk(120), arrive: null, result: desk(1500) }),
  large: terms({ reply: desk(120), arrive: null, result: { calendar: 'workdays', minutes: 3150 } }),
} satisfies Record<Urgency, z.ZodType<Promises>>;

export const smsModes = ['off', 'urgent', 'noWechat'] as const;
/** CMP-11: how somebody may be who complains; each is met in another way. */
export const moods = ['rational', 'disappointed', 'angry'] as const;
export type Mood = (typeof moods)[number];
/** Who stands to the ticket, and posts: as `tell` names them. */
export const heardRoles = ['responsible', 'executor', 'department', 'supervisor', 'manager'] as const;
/** By the roster: who is on duty now with the backup; of the desk everybody when nobody is. */
export const heardOnDuty = ['desk', 'engineering', 'security'] as const;
export const escalationLevels = ['warn', 'raise', 'top'] as const;

type Heard = { roles: (typeof heardRoles)[number][]; onDuty: (typeof heardOnDuty)[number][] };
/** `people` are ids of staff of the community; who has left since hears nothing. */
const heard = ({ roles, onDuty }: Heard) =>
  z
    .object({
      roles: z.array(z.enum(heardRoles)).default(roles),
      onDuty: z.array(z.enum(heardOnDuty)).default(onDuty),
      people: z.array(z.uuid()).max(20).default([]),
    })
    .prefault({});

/** GEN-4, GEN-14: who hears at 80, 100 and 150 % of a promise's time. That the household hears at 100 % is fixed. */
const escalation = {
  warn: heard({ roles: ['responsible', 'executor'], onDuty: ['desk'] }),
  raise: heard({ roles: ['responsible', 'executor', 'supervisor'], onDuty: ['desk'] }),
  top: heard({ roles: ['responsible', 'supervisor', 'manager'], onDuty: ['desk'] }),
};

/** DUT-1: when each shift begins and ends; the night ends on the next day. */
export const shiftNames = ['early', 'middle', 'late', 'night'] as const;
const shifts = {
  early: window.default([450, 930]),
  middle: window.default([570, 1050]),
  late: window.default([720, 1200]),
  night: window.default([1200, 450]),
} satisfies Record<(typeof shiftNames)[number], z.ZodType>;

const minutes = z.int().positive().nullable().default(null);
/** What a service or a category promises for itself: minutes on the calendar of the term that they replace. */
const ownTerms = z.object({ reply: minutes, result: minutes });
/** How a community offers one entry of a list: under which name (its usual one when empty), at which place, or not at all. */
const entry = z.object({
  name: z.string().max(12).default(''),
  offered: z.boolean().default(true),
  place: z.int().min(1).max(99).nullable().default(null),
});
const category = entry.extend(ownTerms.shape);
export type Entry = z.infer<typeof entry>;
export type CategoryEntry = z.infer<typeof category>;
export type OwnTerms = z.infer<typeof ownTerms>;

const day = z.string().refine(isDay);
/** GEN-11, the fourth table: when works may be heard. A blackout goes before the weekday. */
const noise = z
  .object({
    workday: z.array(window).default([
      [480, 720],
      [840, 1080],
    ]),
    restDay: z.array(window).default([]),
    blackouts: z
      .array(z.object({ from: day, to: day, name: z.string().min(1).max(20) }))
      .max(40)
      .default([]),
  })
  .prefault({});

/** A price: the same for all, or for each square metre up to a most (0: none). Amounts in fen. */
const tariff = (by: 'fixed' | 'area', fen: number, cap = 0) =>
  z
    .object({
      by: z.enum(['fixed', 'area']).default(by),
      fen: z.int().min(0).max(99_999_900).default(fen),
      cap: z.int().min(0).max(99_999_900).default(cap),
    })
    .prefault({});
export type Tariff = z.infer<ReturnType<typeof tariff>>;

/** REN-7: what is asked for before works begin. */
const charges = z
  .object({
    ownerDeposit: tariff('fixed', 200_000),
    contractorDeposit: tariff('fixed', 200_000),
    waste: tariff('area', 300, 50_000),
    pass: tariff('fixed', 500),
  })
  .prefault({});

/** What each community may change, with the handbook's default for whatever it leaves out. */
export const settingsShape = z.object({
  hours: z
    .object({
      desk: window.default([450, 1200]),
      deskHoliday: window.default([540, 1020]),
      workday: z
        .array(window)
        .min(1)
        .default(usualHours.workday.map(([a, b]) => [a, b])),
    })
    .prefault({}),
  shifts: z.object(shifts).prefault({}),
  noise,
  promises: z.object(promises).prefault({}),
  /** CMP-3, CMP-5: whoever complains is answered within 2 h and told what will be done within 24 h, day and night. */
  answers: terms({ reply: always(120), arrive: null, result: always(1440) }),
  /** By service, and by service and category: in the place of the terms above, but for what is urgent. */
  services: z.record(z.string(), ownTerms).default({}),
  categories: z.record(z.string(), z.record(z.string(), category)).default({}),
  departments: z.record(z.string(), entry).default({}),
  /** CMP-5: what has to be looked into first is answered within 3 days of its filing. */
  investigateMinutes: z.int().positive().default(4320),
  /** CMP-4: minutes after an invalid judgement in which the resident is told, with the reason. */
  tellInvalidMinutes: z.int().positive().default(120),
  /** CMP-13: days in which the same matter of the same home counts as told again. */
  toldAgainDays: z.int().min(1).default(30),
  /** CMP-13: so many homes of a building on one matter are 群诉. */
  manyHomes: z.int().min(2).default(5),
  /** REP-7: days in which 还没好 reopens the same number. */
  reopenDays: z.int().min(1).default(7),
  /** REP-8: days in which the same fault counts as 返修, and how far ahead a pause may reach. */
  againDays: z.int().min(1).default(30),
  pauseDays: z.int().min(1).max(3).default(3),
  escalation: z.object(escalation).prefault({}),
  nudgeMinutes: z.int().min(5).default(30),
  confirmTries: z.int().min(1).default(3),
  /** FUP-1, FUP-2: working days in which what was done is followed up. */
  followUpWorkdays: z.int().min(1).max(30).default(2),
  /** FUP-3: how many of a hundred households are visited a month, at least. */
  visitSharePercent: z.number().min(5).max(100).default(5),
  /** REP-5: years from handover by what broke; the table stands on the law's minimum. */
  warrantyYears: z.object({ fitting: z.int().default(2), wet: z.int().default(5) }).prefault({}),
  /** REP-5: days of 质保期 on work that the household paid for. */
  paidWorkDays: z.int().min(1).default(90),
  works: z
    .object({
      charges,
      /** REN-11: months after acceptance until the deposit goes back. */
      refundMonths: z.int().min(0).max(24).default(3),
      agreementFirst: z.boolean().default(false),
      /** 上海 §59: minutes in which a grave violation is reported to the authorities. */
      reportMinutes: z.int().positive().default(1440),
      /** How the permit is called on its paper; the usual name when empty. */
      permitTitle: z.string().max(20).default(''),
      /** Days after a pass is over in which number, telephone and picture of its person go (db/passes.sql). */
      identityDays: z.int().min(1).max(365).default(30),
    })
    .prefault({}),
  /** Rings day and night (GEN-14); the desk's own number when empty. */
  dutyPhone: z.string().default(''),
  /** The gas company's emergency number, for the danger screen (REP-1); it differs from town to town. */
  gasPhone: z.string().max(20).default(''),
  /** Who is told by SMS besides (it costs money): nobody, only the urgent, or also whoever has linked no WeChat. */
  telling: z.object({ sms: z.enum(smsModes).default('off') }).prefault({}),
  /** CMP-11: what may be said, by kind of ticket and by mood; the usual phrases of the kind where it is left out. */
  phrases: z.record(z.string(), z.partialRecord(z.enum(moods), z.array(z.string().max(200)).max(20))).default({}),
});

export type Settings = z.infer<typeof settingsShape>;
