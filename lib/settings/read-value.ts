import { minutesOf } from '@/lib/clock/time-of-day';
import { Refusal } from '@/lib/refusal';
import { fenOf } from '@/lib/services/amount';
import { escalationLevels, heardOnDuty, heardRoles, type Settings, settingsShape, type Term } from '@/lib/settings';
import { readBlackouts } from './blackouts';
import type { Control, SettingField } from './field';
import { workdayMinutes } from './units';
import { heldIn, put } from './values';

/** What a form of the settings posts; which of it counts is the field's to say. */
export type Typed = {
  amount: string;
  unit: string;
  from: string;
  to: string;
  from2: string;
  to2: string;
  text: string;
  lines: string;
  roles: string[];
  onDuty: string[];
  people: string[];
  name: string;
  offered: string;
  place: string;
  reply: string;
  replyUnit: string;
  result: string;
  resultUnit: string;
};

const LEAST_MINUTES = 5;
const LEAST_OPEN = 60;
const unitMinutes = { minute: 1, hour: 60 } as const;

/** The value that somebody typed for a field. Refuses, beside the very box, what is no number or out of its bounds. */
export function readValue(field: SettingField, typed: Typed, settings: Settings): unknown {
  const { control } = field;
  switch (control.as) {
    case 'term': {
      const { calendar } = heldIn(field, settings) as Term;
      return { calendar, minutes: lengthOf(typed, ['amount', 'unit'], control, dayOf(calendar, settings)) };
    }
    case 'span':
      return lengthOf(typed, ['amount', 'unit'], control, 1440);
    case 'count':
      return countOf(typed.amount, control);
    case 'tariff':
      return tariffOf(typed, control.byArea);
    case 'window':
      return windowOf(typed, ['from', 'to']);
    case 'night':
      return [timeOf(typed, 'from'), timeOf(typed, 'to')];
    case 'windows':
      return control.none && !typed.from && !typed.to ? noWindows(typed) : windowsOf(typed);
    case 'phone':
      return phoneOf(typed.text);
    case 'text':
      return lineOf(typed.text, control.most);
    case 'switch':
      return typed.offered === 'on';
    case 'heard':
      return heardOf(field, typed);
    case 'blackouts':
      return readBlackouts(typed.lines);
    case 'phrases':
      return phrasesIn(typed.lines);
    case 'own':
      return ownOf(typed);
    case 'entry':
      return entryOf(field, typed);
    case 'category':
      return { ...entryOf(field, typed), ...ownOf(typed) };
  }
}

/** The whole settings with one more value; a fault of the program, not of who typed, when they don't hold together. */
export const settingsWith = (stored: unknown, path: string, value: unknown): Settings =>
  settingsShape.parse(put(stored, path, value));

const dayOf = (calendar: Term['calendar'], settings: Settings) =>
  calendar === 'workdays' ? workdayMinutes(settings) : 1440;

type Bounds = Extract<Control, { as: 'term' | 'span' }>;
type Box = 'amount' | 'reply' | 'result';
type UnitBox = 'unit' | 'replyUnit' | 'resultUnit';

function lengthOf(typed: Typed, [box, unitBox]: [Box, UnitBox], { most, unit }: Omit<Bounds, 'as'>, day: number) {
  const whole = wholeOf(typed[box], box);
  const picked = typed[unitBox];
  const minutes =
    whole * (picked === 'day' ? day : (unitMinutes[picked as 'hour'] ?? refuse(unitBox, 'invalid_value')));
  const top = most * (unit === 'day' ? day : 60);
  if (minutes < LEAST_MINUTES || minutes > top)
    refuse(box, unit === 'day' ? 'settingDays' : 'settingHours', { least: LEAST_MINUTES, most });
  return minutes;
}

/** A price in yuan; 0 is free. Only a price by area has a most, and empty is none. */
function tariffOf({ unit, amount, place }: Typed, byArea: boolean) {
  const by = byArea && unit === 'area' ? 'area' : 'fixed';
  if (!amount) refuse('amount', 'invalid_type');
  const fen = fenOf(amount) ?? refuse('amount', 'amountForm');
  const cap = by === 'area' && place ? (fenOf(place) ?? refuse('place', 'amountForm')) : 0;
  if (cap > 0 && cap < fen) refuse('place', 'tariffCap');
  return { by, fen, cap };
}

function countOf(text: string, { least, most }: Extract<Control, { as: 'count' }>): number {
  const whole = wholeOf(text, 'amount');
  if (whole < least || whole > most) refuse('amount', 'settingBounds', { least, most });
  return whole;
}

function wholeOf(text: string, box: string): number {
  if (!text) refuse(box, 'invalid_type');
  if (!/^\d{1,6}$/.test(text)) refuse(box, 'settingWhole');
  return Number(text);
}

function windowOf(typed: Typed, [from, to]: ['from' | 'from2', 'to' | 'to2']): [number, number] {
  const [start, end] = [timeOf(typed, from), timeOf(typed, to)];
  // 00:00 as an end is the end of the day.
  const last = end === 0 ? 1440 : end;
  if (start >= last) refuse(to, 'endsBeforeStart');
  if (last - start < LEAST_OPEN) refuse(to, 'settingOpen');
  return [start, last];
}

function windowsOf(typed: Typed): [number, number][] {
  const first = windowOf(typed, ['from', 'to']);
  if (!typed.from2 && !typed.to2) return [first];
  const second = windowOf(typed, ['from2', 'to2']);
  if (second[0] < first[1]) refuse('from2', 'settingAfter');
  return [first, second];
}

/** Both boxes empty: no hours at all; a second stretch alone is none. */
function noWindows({ from2, to2 }: Typed): [] {
  if (from2 || to2) refuse('from', 'settingTime');
  return [];
}

const timeOf = (typed: Typed, box: 'from' | 'to' | 'from2' | 'to2'): number =>
  minutesOf(typed[box]) ?? refuse(box, 'settingTime');

/** One line without what only a program writes. */
function lineOf(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if ([...line].length > most) refuse('text', 'settingLong', { most });
  return line;
}

function phoneOf(text: string): string {
  if (!/^[\d+*#\s-]{0,20}$/.test(text)) refuse('text', 'settingPhone');
  return text;
}

function heardOf({ path }: SettingField, { roles, onDuty, people }: Typed) {
  const level = escalationLevels.find((one) => path.endsWith(one));
  const known = {
    roles: heardRoles.filter((one) => roles.includes(one)),
    onDuty: heardOnDuty.filter((one) => onDuty.includes(one)),
    people: [...new Set(people)].slice(0, 20),
  };
  // Whoever does the work needn't hear of it before it is late; of a missed promise somebody always does (GEN-4).
  const nobody = [...known.roles, ...known.onDuty, ...known.people].length === 0;
  if (nobody && level !== 'warn') refuse('roles', 'settingNobody');
  return known;
}

function phrasesIn(text: string): string[] {
  const lines = text.split('\n').flatMap((one) => one.trim() || []);
  if (lines.length === 0) refuse('lines', 'settingPhrases');
  if (lines.length > 20) refuse('lines', 'settingLines', { most: 20 });
  if (lines.some((one) => one.length > 200)) refuse('lines', 'settingLong', { most: 200 });
  return lines;
}

function ownOf(typed: Typed) {
  const bounds = { most: 30, unit: 'day' as const };
  const one = (box: 'reply' | 'result', unitBox: UnitBox) =>
    typed[box] ? lengthOf(typed, [box, unitBox], bounds, 1440) : null;
  return { reply: one('reply', 'replyUnit'), result: one('result', 'resultUnit') };
}

function entryOf({ stays }: SettingField, { name, offered, place }: Typed) {
  if (name.length > 12) refuse('name', 'settingName', { most: 12 });
  if (stays && offered !== 'on') refuse('offered', 'settingStays');
  const at = place ? wholeOf(place, 'place') : null;
  if (at !== null && (at < 1 || at > 99)) refuse('place', 'settingBounds', { least: 1, most: 99 });
  return { name, offered: offered === 'on', place: at };
}

function refuse(box: string, key: string, values: Record<string, string | number> = {}): never {
  throw new Refusal('input', values, { [box]: key });
}
