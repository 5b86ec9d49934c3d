import 'server-only';
import type { CalendarName } from '@/lib/clock/calendar';
import type { Blackout } from '@/lib/clock/noisy-hours';
import { timeOfDay } from '@/lib/clock/time-of-day';
import { serviceOf } from '@/lib/services';
import { yuanOf } from '@/lib/services/amount';
import type { CategoryEntry, Entry, OwnTerms, Settings, Tariff, Term } from '@/lib/settings';
import type { Control, SettingField } from './field';
import { lengthIn } from './units';
import type { SettingWords } from './words';

type Heard = Settings['escalation']['warn'];
type Window = readonly [number, number];

/** The value of a setting in plain words. */
export function sayValue(field: SettingField, value: unknown, words: SettingWords): string {
  const { control, path } = field;
  const { t } = words;
  switch (control.as) {
    case 'term':
      return sayTerm(value as Term, words);
    case 'span':
      return sayLength(value as number, 'always', words);
    case 'count':
      return t(`unit.${(control as Extract<Control, { as: 'count' }>).unit}`, { count: value as number });
    case 'tariff':
      return sayTariff(value as Tariff, words);
    case 'window':
      return sayWindow(value as Window);
    case 'night':
      return sayNight(value as Window, t);
    case 'windows':
      return (value as Window[]).map(sayWindow).join(' · ') || t(`empty.${path}`);
    case 'text':
    case 'phone':
      return (value as string) || t(`empty.${path}`);
    case 'switch':
      return t(value ? 'switch.on' : 'switch.off');
    case 'heard':
      return sayHeard(value as Heard, words);
    case 'blackouts':
      return sayBlackouts(value as readonly Blackout[], words);
    case 'phrases':
      return value === null ? t('usualPhrases') : t('phraseCount', { count: (value as string[]).length });
    case 'own':
      return saying(sayOwn(path, value as OwnTerms, words), words);
    case 'entry':
      return saying(sayEntry(value as Entry, words), words);
    case 'category':
      return saying(
        [...sayEntry(value as CategoryEntry, words), ...sayOwn(path, value as CategoryEntry, words)],
        words,
      );
  }
}

function sayTerm(term: Term, words: SettingWords): string {
  const calendar = words.t(`promises.calendar.${term.calendar}`);
  return words.t('term', { length: sayLength(term.minutes, term.calendar, words), calendar });
}

function sayLength(minutes: number, calendar: CalendarName, { t, settings }: SettingWords): string {
  const { count, unit } = lengthIn(minutes, calendar, settings);
  return t(`length.${unit}`, { count });
}

const sayBlackouts = (value: readonly Blackout[], { t }: SettingWords): string =>
  value.map(({ from, to, name }) => t(from === to ? 'blackoutDay' : 'blackout', { from, to, name })).join(t('and')) ||
  t('empty.noise.blackouts');

function sayTariff({ by, fen, cap }: Tariff, { t }: SettingWords): string {
  if (fen === 0) return t('tariff.free');
  const said = t(`tariff.${by}Said`, { amount: yuanOf(fen) });
  return cap > 0 && by === 'area' ? t('tariff.capped', { said, cap: yuanOf(cap) }) : said;
}

const sayWindow = ([from, to]: Window) => `${timeOfDay(from)}–${timeOfDay(to)}`;

const sayNight = ([from, to]: Window, t: SettingWords['t']) =>
  to > from ? sayWindow([from, to]) : t('overnight', { from: timeOfDay(from), to: timeOfDay(to) });

function sayHeard({ roles, onDuty, people }: Heard, { t, colleagues }: SettingWords): string {
  const names = people.map((id) => colleagues.find((one) => one.id === id)?.name ?? t('gone'));
  const said = [...roles.map((one) => t(`heard.${one}`)), ...onDuty.map((one) => t(`onDuty.${one}`)), ...names];
  return said.join(t('and')) || t('nobodyHears');
}

function sayOwn(path: string, { reply, result }: OwnTerms, words: SettingWords): string[] {
  const { settings, t } = words;
  const [, kind = ''] = path.split('.');
  const usual = serviceOf(kind).promises === 'answers' ? settings.answers : settings.promises.ordinary;
  return (['reply', 'result'] as const).flatMap((one) => {
    const minutes = { reply, result }[one];
    if (minutes === null) return [];
    return t('own', { what: t(`promises.${one}`), term: sayTerm({ calendar: usual[one].calendar, minutes }, words) });
  });
}

const sayEntry = ({ name, offered, place }: Entry, { t }: SettingWords): string[] => [
  ...(name ? [t('entry.name', { name })] : []),
  ...(offered ? [] : [t('entry.off')]),
  ...(place ? [t('entry.place', { place })] : []),
];

const saying = (said: string[], { t }: SettingWords): string => said.join(' · ') || t('entry.usual');
