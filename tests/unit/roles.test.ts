import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { postRoles } from '@/db/schema/people';
import { partsOf } from '@/lib/desk/parts';
import { heardBy, keepsHomes, leads, type Role, roles, standingsBy, works } from '@/lib/people/roles';
import { moves } from '@/lib/services/moves';
import type { Viewer } from '@/lib/viewer';

const each = Object.keys(roles) as Role[];
const starts = (...held: Role[]) => partsOf({ posts: [{ roles: held }] } as unknown as Viewer)[0];

describe('roles', () => {
  it('They are those that the posts table admits', () => {
    expect(each).toEqual([...postRoles]);
  });

  it.each(each)(
    '%s: who may move a ticket by the post hears of tickets and is shown the desk, and the other way round',
    (role) => {
      const mayMove = standingsBy([role]).some((standing) =>
        Object.values(moves).some((move) => move.by.includes(standing as never)),
      );
      expect([heardBy('desk'), heardBy('supervisor'), heardBy('manager')].flat().includes(role)).toBe(mayMove);
      expect(works([role], 'atDesk')).toBe(mayMove);
    },
  );

  it('The database lets those decide on homes who look after them', () => {
    const text = readFileSync(join(import.meta.dirname, '../../db/homes.sql'), 'utf8');
    const named = /roles && array\[([^\]]+)\]/.exec(text)?.[1] ?? '';
    expect([...named.matchAll(/'(\w+)'/g)].map(([, role]) => role).sort()).toEqual(
      each.filter((role) => keepsHomes([role])).sort(),
    );
  });

  it('Who keeps the gate starts there (REN-8); who repairs starts with their orders', () => {
    const guard = { posts: [{ roles: ['security'], department: 'security' }] } as unknown as Viewer;
    expect(partsOf(guard).slice(0, 2)).toEqual(['gate', 'orders']);
    expect(starts('engineering')).toBe('orders');
  });

  it('The company is told what a manager is told, for it may do the same', () => {
    expect(heardBy('manager')).toEqual(['manager', 'company']);
    expect(standingsBy(['company'])).toEqual(standingsBy(['manager']));
  });

  it('Everybody starts where their work is; an administrator decides, but has no ticket to move', () => {
    expect([starts('desk'), starts('engineering'), starts('company'), starts('admin')]).toEqual([
      'today',
      'orders',
      'today',
      'tickets',
    ]);
    expect([leads(['admin']), leads(['desk', 'engineering'])]).toEqual([true, false]);
  });
});
