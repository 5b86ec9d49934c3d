import type { Assumed } from './inputs';

/** What is asked of the program, and the scenario of the bench that says what it costs. */
export const kinds = {
  file: { scenario: 'filing', writes: true },
  home: { scenario: 'resident home', writes: false },
  ticket: { scenario: 'ticket page', writes: false },
  inbox: { scenario: 'inbox', writes: false },
  search: { scenario: 'search', writes: false },
  move: { scenario: 'move', writes: true },
  photo: { scenario: 'photo upload', writes: true },
  signIn: { scenario: 'sign-in', writes: true },
  answer: { scenario: 'survey answer', writes: true },
  pulse: { scenario: 'pulse', writes: false },
} as const;

export type Kind = keyof typeof kinds;
export type Rates = Record<Kind, number>;
export type Hour = { day: number; hour: number; rates: Rates; tickets: number; toAll: number };

const share = (weights: number[]): number[] => {
  const sum = weights.reduce((all, one) => all + one, 0);
  return weights.map((one) => one / sum);
};

/** From midnight; tickets come from eight on, once more after supper. */
const hours = share([
  ...[0.3, 0.2, 0.2, 0.2, 0.3, 0.8, 2, 5, 9, 9.5, 8, 6],
  ...[5, 5.5, 6, 6, 6, 6.5, 7, 6.5, 5, 3.5, 1.8, 0.7],
]);
/** From Sunday on, each a share of the week: what a weekend left comes on Monday. */
const weekdays = share([0.8, 1.4, 1.05, 1, 1, 0.95, 0.8]);
/** A survey goes out at ten and is answered after supper. */
const answering = share([...Array(10).fill(0), 3, 4, 6, 3, 2, 2, 2, 4, 8, 14, 18, 12, 5, 1]);
const atDesk = (hour: number): number => (hour >= 8 && hour < 18 ? 1 : hour >= 18 && hour < 21 ? 0.4 : 0.1);

const DAYS = 365;
const SURVEY_DAYS = [140, 320];
const STORM_FROM = 18;
const STORM_UNTIL = 21;
const PIPE = { day: 15, hour: 7 };
/** 1 January of the simulated year is a Thursday, as in 2026. */
const FIRST_WEEKDAY = 4;

/** Every hour of a year of so many communities in one cell: requests a second, tickets and messages to all homes. */
export function yearOf(communities: number, assumed: Assumed): Hour[] {
  return Array.from({ length: DAYS * 24 }, (_, at) => hourOf(communities, assumed, Math.floor(at / 24), at % 24));
}

function hourOf(communities: number, assumed: Assumed, day: number, hour: number): Hour {
  const homes = communities * assumed.homes;
  const week = (homes * assumed.tickets * 7) / DAYS;
  const plain = week * (weekdays[(FIRST_WEEKDAY + day) % 7] ?? 0) * (hours[hour] ?? 0);
  const tickets = plain * burst(communities, assumed, day, hour);
  const isSurvey = SURVEY_DAYS.includes(day);
  const asked = homes * assumed.occupied;
  const answers = isSurvey ? asked * assumed.surveyAnswered * assumed.surveyFirstDay * (answering[hour] ?? 0) : 0;
  const isToAll = (isSurvey && hour === 10) || (day % Math.floor(DAYS / assumed.notices) === 7 && hour === 9);
  const rates = ratesOf({ communities, tickets, answers, hour }, assumed);
  return { day, hour, rates, tickets, toAll: isToAll ? asked * assumed.people : 0 };
}

/** Storms lie over a region, a burst main over one community alone. */
function burst(communities: number, assumed: Assumed, day: number, hour: number): number {
  const { stormDays, stormFactor, stormShare, pipeFactor } = assumed;
  const stormy = Array.from({ length: stormDays }, (_, n) => 190 + 40 * n).includes(day);
  if (stormy && hour >= STORM_FROM && hour < STORM_UNTIL) return 1 + (stormFactor - 1) * stormShare;
  return day === PIPE.day && hour === PIPE.hour ? 1 + (pipeFactor - 1) / communities : 1;
}

type Load = { communities: number; tickets: number; answers: number; hour: number };

/** Requests a second. Every change in a community makes the live lists of its desk read themselves anew. */
function ratesOf({ communities, tickets, answers, hour }: Load, assumed: Assumed): Rates {
  const watchers = assumed.staff * assumed.watching * atDesk(hour);
  const looks = 3600 / assumed.watchSeconds;
  const signIns = (communities * assumed.homes * assumed.signIns * (hours[hour] ?? 0)) / DAYS;
  const anHour: Rates = {
    file: tickets,
    home: tickets * assumed.homeViews + answers + signIns,
    ticket: tickets * assumed.ticketViews,
    inbox: tickets * (assumed.inboxViews + assumed.moves * watchers),
    search: tickets * assumed.searches,
    move: tickets * (assumed.moves - 1),
    photo: tickets * assumed.photos,
    signIn: signIns + answers * 0.3,
    answer: answers,
    pulse: communities * watchers * looks + tickets * assumed.followMinutes * (looks / 60),
  };
  return Object.fromEntries(Object.entries(anHour).map(([kind, count]) => [kind, count / 3600])) as Rates;
}
