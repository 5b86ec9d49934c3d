import { serviceOf } from '@/lib/services';
import { decide, openMoves } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { Actor, Standing } from '@/lib/services/standing';
import type { Ticket } from '@/lib/services/ticket';
import { opened, settingAt } from './engine';
import { local } from './local';

const MIN = '01900000-0000-7000-8000-0000000000a1';
export const QIANG = '01900000-0000-7000-8000-0000000000a2';
export const staffed = (personId: string, ...standings: Standing[]): Actor => ({
  kind: 'staff',
  personId,
  standings: ['staff', ...standings],
});
export const clerk = staffed(MIN, 'desk', 'responsible');
export const second = staffed('s2', 'desk');
export const worker = staffed(QIANG, 'department', 'executor');
export const manager = staffed('m', 'manager', 'supervisor');
export const filer: Actor = { kind: 'resident', personId: 'r', standings: ['filer'] };

export const EVENING = local('2026-11-21 21:30');
export const at = (hours: number) => new Date(EVENING.getTime() + hours * 3_600_000);
export const text = (hours: number) => at(hours).toISOString();

/** Filed late on a Saturday evening, when the desk is shut. */
export const filed = (kind = 'complaint'): Ticket => ({ ...opened(kind, 'ordinary', EVENING).ticket, sight: 'filer' });
export const said = (ticket: Ticket, move: MoveName, actor: Actor, input: object, hours: number) =>
  decide(serviceOf(ticket.kind), ticket, move, actor, input, settingAt(at(hours)));
export const go = (ticket: Ticket, move: MoveName, actor: Actor, input: object, hours: number): Ticket => ({
  ...ticket,
  ...said(ticket, move, actor, input, hours).set,
});
export const open = (ticket: Ticket, actor: Actor, hours: number) =>
  openMoves(serviceOf(ticket.kind), ticket, actor, settingAt(at(hours)));
export const refused = (ticket: Ticket, move: MoveName, actor: Actor, input: object, hours: number) => {
  try {
    said(ticket, move, actor, input, hours);
  } catch (reason) {
    return reason as { key: string; fields: Record<string, string> };
  }
  throw new Error(`${move} was not refused`);
};
