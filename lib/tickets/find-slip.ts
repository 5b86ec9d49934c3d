import { sql } from '@/db/sql';
import { usualHours } from '@/lib/clock/calendar';
import { readHolidays } from '@/lib/clock/holidays';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import type { Setting } from '@/lib/services/move';
import { NOTHING_DUE, type Ticket } from '@/lib/services/ticket';
import { settingsShape } from '@/lib/settings';
import { ticketOfCode } from './verify-code';

export type Slip = {
  id: string;
  community: string;
  phone: string;
  number: string;
  kind: string;
  step: string;
  openedAt: Date;
  /** As much of the ticket as its promise is said from. */
  ticket: Ticket;
  setting: Setting;
};

type Told = Record<string, string | number | null>;

const moments = [
  'openedAt',
  'replyDue',
  'repliedAt',
  'answerDue',
  'visitFrom',
  'visitTo',
  'arriveDue',
  'arrivedAt',
  'resultDue',
  'resultAt',
  'pausedUntil',
  'closedAt',
] as const;

/** How far a ticket is, for whoever holds its paper slip: no person, no place, no words. Null for a code not made here. */
export async function findSlip(code: string): Promise<Slip | null> {
  const id = ticketOfCode(code);
  if (!id) return null;
  const [row] = await database().plain<{ told: Told | null }>(
    sql`select verify_ticket(${id}, ${env().LINLI_NOW ?? null}) as told`,
  );
  const told = row?.told;
  return told ? slipOf(id, told) : null;
}

/** A slip from what the database tells of it. */
export function slipOf(id: string, told: Told): Slip {
  const text = (name: string) => String(told[name] ?? '');
  const dates = Object.fromEntries(moments.map((name) => [name, told[name] ? new Date(text(name)) : null]));
  const settings = settingsShape.parse({});
  return {
    id,
    community: text('community'),
    phone: text('phone'),
    number: text('number'),
    kind: text('kind'),
    step: text('step'),
    openedAt: new Date(text('openedAt')),
    // The rest of the row isn't told; what a promise is said from is.
    ticket: {
      ...told,
      ...dates,
      id,
      dueAt: NOTHING_DUE,
      pauses: [],
      own: {},
      urgency: 'ordinary',
    } as unknown as Ticket,
    setting: {
      now: new Date(text('now')),
      settings,
      timetable: { hours: usualHours, holidays: readHolidays([]) },
    },
  };
}
