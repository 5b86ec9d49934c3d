import { describe, expect, it } from 'vitest';
import { roleNames } from '@/lib/people/departments';
import { moveRows, powerRows } from '@/lib/people/role-matrix';
import { leads, looksAfter, type Role, standingsBy } from '@/lib/people/roles';
import { services } from '@/lib/services';
import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { Standing } from '@/lib/services/standing';

const rows = moveRows();
const own: Standing[] = ['responsible', 'nextOwner', 'executor', 'tasked', 'department'];
/** GEN-8: whoever else is of the staff stands so only to tickets that are given to them. */
const seeEvery: Role[] = ['desk', 'supervisor', 'manager', 'company', 'admin'];

function cellFor(role: Role, by: readonly Standing[]) {
  const [bare, given]: [Standing[], Standing[]] = seeEvery.includes(role) ? [['staff'], own] : [[], [...own, 'staff']];
  if ([...bare, ...standingsBy([role])].some((one) => by.includes(one))) return 'all';
  return given.some((one) => by.includes(one)) ? 'own' : 'none';
}

describe('the table of roles', () => {
  it('Says of each role and move what the engine says of somebody who stands so', () => {
    for (const { kind, move, cells } of rows) {
      for (const role of roleNames) {
        expect([kind, move, role, cells[role]]).toEqual([kind, move, role, cellFor(role, moveOf(move).by)]);
      }
    }
  });

  it('Lets the first administrator, who is alone on the first day, do all that a clerk does', () => {
    const first = ['admin', 'company'] as const;
    const lacks = rows.filter(({ cells }) => cells.desk === 'all' && !first.some((role) => cells[role] === 'all'));
    expect(lacks).toEqual([]);
    expect(first.some((role) => powerRows.keepsHomes[role] === 'all')).toBe(true);
  });

  it('Leaves out no move that somebody of staff makes', () => {
    const named = new Set(rows.map(({ kind, move }) => `${kind} ${move}`));
    for (const [kind, { steps }] of Object.entries(services)) {
      for (const move of Object.values(steps).flatMap((step) => Object.keys(step.moves)) as MoveName[]) {
        const { by, inner } = moveOf(move);
        const staffMove = [...own, 'staff', 'desk', 'supervisor', 'manager'].some((one) =>
          by.includes(one as Standing),
        );
        expect([move, named.has(`${kind} ${move}`)]).toEqual([move, staffMove && !inner]);
      }
    }
  });

  it('Says of leading and looking after what the guards ask', () => {
    for (const role of roleNames) {
      expect(powerRows.leads[role] === 'all').toBe(leads([role]));
      expect(powerRows.looksAfter[role] === 'all').toBe(looksAfter([role]));
    }
  });
});
