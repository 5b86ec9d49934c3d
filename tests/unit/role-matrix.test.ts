import { describe, expect, it } from 'vitest';
import { roleNames } from '@/lib/people/departments';
import { moveRows, powerRows } from '@/lib/people/role-matrix';
import { leads, looksAfter, standingsBy } from '@/lib/people/roles';
import { services } from '@/lib/services';
import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { Standing } from '@/lib/services/standing';

const rows = moveRows();
const own: Standing[] = ['responsible', 'nextOwner', 'executor', 'department'];

describe('the table of roles', () => {
  it('Says of each role and move what the engine says of somebody who stands so', () => {
    for (const { kind, move, cells } of rows) {
      for (const role of roleNames) {
        const bare: Standing[] = ['staff', ...standingsBy([role])];
        const by = moveOf(move).by as readonly Standing[];
        const [always, atOwn] = [by.some((one) => bare.includes(one)), by.some((one) => own.includes(one))];
        expect([kind, move, role, cells[role]]).toEqual([kind, move, role, always ? 'all' : atOwn ? 'own' : 'none']);
      }
    }
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
