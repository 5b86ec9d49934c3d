import type { Client } from 'pg';
import { expect } from 'vitest';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import type { MoveName } from '@/lib/services/moves';
import { replay } from '@/lib/services/replay';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import { type TicketRow, ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { type Estate, later, see } from './estate';

const leak = (unit: string) => ({
  place: 'home',
  unit,
  category: 'water',
  happening: 'leaking',
  description: '厨房水管漏水,地上都是水',
});

/** A resident files a leak at home; `details` replaces what the form says. */
export const file = (viewer: Viewer, unit: string, key = newId(), details: object = {}) =>
  openTicket(viewer, {
    service: services.repair,
    communityId: viewer.homes[0]?.communityId ?? '',
    key,
    details: { ...leak(unit), ...details },
  });

export const staff = (viewer: Viewer, ticketId: string, move: MoveName, input: object = {}, seen?: number) =>
  advance(viewer, { ticketId, move, as: 'staff', input, ...(seen ? { seen } : {}) });

export const resident = (viewer: Viewer, ticketId: string, move: MoveName, input: object = {}) =>
  advance(viewer, { ticketId, move, as: 'resident', input });

/** The whole life of a ticket on whatever database is connected; what `admin` finds afterwards must add up. */
export async function liveTicket({ green }: Estate, admin: Client) {
  const owner = await see(green.owner);
  const clerk = later(await see(green.clerk), 4);
  const worker = later(await see(green.worker), 10);
  const { id, number } = await file(owner, green.home);
  expect(number).toMatch(/^BX-261121-\d{4}$/);
  await staff(clerk, id, 'assign', { department: 'engineering', executor: green.worker.id });
  await staff(clerk, id, 'reply', { words: '李师傅马上到' });
  await staff(worker, id, 'accept');
  await staff(later(worker, 5), id, 'arrive');
  await staff(later(worker, 6), id, 'setPayer', { payer: 'office', words: '公共管道' });
  await staff(later(worker, 50), id, 'finish', { work: '更换角阀', materials: '角阀一只', minutes: 40 });
  const done = await resident(later(owner, 60), id, 'confirm', { score: '5', tags: ['quick'], words: '很快' });
  expect(done.step).toBe('closed');
  await expectHistoryToAddUp(admin, id);
  return id;
}

/** GEN-2, T2: replaying the events gives the row, column by column. */
export async function expectHistoryToAddUp(admin: Client, id: string) {
  const row = (await admin.query('select * from tickets where id = $1', [id])).rows[0];
  const events = await admin.query('select seq, changes from events where ticket_id = $1 order by seq', [id]);
  const replayed = replay(events.rows);
  const now = JSON.parse(JSON.stringify(ticketOf(camel(row))));
  for (const [column, value] of Object.entries(now))
    expect([column, replayed[column] ?? null]).toEqual([column, value]);
}

function camel(row: Record<string, unknown>): TicketRow {
  const name = (column: string) => column.replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [name(column), value])) as TicketRow;
}
