import type { Fault } from '@/db/seed/estate/faults/shape';
import { surnameOf } from '@/db/seed/estate/names';
import type { Homes, Resident } from '@/db/seed/estate/people';
import type { CommunityId, PublicPlace, Unit } from '@/db/seed/estate/places';
import type { Planner } from '@/db/seed/estate/planner';
import type { Dice } from '@/db/seed/estate/random';
import { onDuty } from '@/db/seed/estate/roster';
import { staffNamed } from '@/db/seed/estate/staff';
import type { Channel, Payer, Window } from '@/db/seed/estate/story';
import { at, clockOf, type Day, later, minuteOfDay, type Slot, slotWords } from '@/db/seed/estate/time';

/** Who and what a ticket is about. */
export type Cast = {
  d: Dice;
  key: string;
  community: CommunityId;
  fault: Fault;
  words: string;
  channel: Channel;
  windows: Window[];
  filer: Resident;
  onSpot: Resident;
  unit?: Unit;
  spot?: PublicPlace;
  /** Neighbours who follow a public fault. */
  neighbours: Resident[];
  planner: Planner;
  homes: Homes;
  today: Day;
  again?: string;
  incident?: string;
};

export const isEmergency = ({ fault }: Pick<Cast, 'fault'>) => fault.now !== 'none';

/** The clerk who answers at that hour; at night the one with the diverted telephone. */
export const clerkAt = (cast: Cast, time: Date) => onDuty(cast.community, 'desk', time).person;
export const supervisorOf = (cast: Cast) => onDuty(cast.community, 'desk', at(cast.today, '03:00')).backup;

/** 王阿姨, 李叔叔, 周女士, 陈先生. */
export function calling(person: Resident, today: Day): string {
  const old = Number(today.slice(0, 4)) - person.born >= 60;
  const polite = { f: old ? '阿姨' : '女士', m: old ? '叔叔' : '先生' };
  return surnameOf(person.name) + polite[person.sex];
}

const masterName = (worker: string) => `${surnameOf(staffNamed(worker).name)}师傅`;

type Said = { at: Date; worker?: string; slot?: Slot; by?: Date; minutes?: number };

/** Puts the names and times of this ticket into a text. */
export function say(cast: Cast, text: string, said: Said): string {
  const filled: Record<string, string> = {
    who: cast.channel === 'patrol' ? '' : calling(cast.filer, cast.today),
    place: cast.spot?.label ?? '',
    short: cast.fault.short,
    worker: said.worker ? masterName(said.worker) : '',
    slot: said.slot ? `${slotWords(said.slot, said.at)} ` : '',
    by: said.by ? ` ${clockOf(said.by)} ` : '',
    minutes: String(said.minutes ?? ''),
  };
  const whole = text.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? '');
  return whole.replace(/ (?=[，。])/g, '').trim();
}

/** REP-5: the developer within the warranty, the office for common parts, else the household for work that has a price. */
export function payerOf({ fault, unit, today, again }: Cast, time: Date): Payer {
  if (!unit || fault.place === 'public') return fault.id === 'lift-shakes' ? 'fund' : 'office';
  if (again) return 'office';
  const years = (time.getTime() - at(unit.handedOver ?? today, '12:00').getTime()) / 31_557_600_000;
  if (years < fault.warranty) return 'developer';
  return fault.price ? 'household' : 'office';
}

/** Residents answer by day, not at three in the morning. */
export function awake(time: Date): Date {
  const minute = minuteOfDay(time);
  if (minute < 7 * 60) return later(time, 7 * 60 + 12 - minute);
  return minute > 22.5 * 60 ? later(time, 24 * 60 - minute + 7 * 60 + 35) : time;
}
