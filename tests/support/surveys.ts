import type { Client } from 'pg';
import { buildings, people, posts, residencies, surveys, units } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { FEWEST } from '@/lib/surveys/buildings-apart';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import type { Viewer } from '@/lib/viewer';
import { type Estate, NOW, see } from './estate';

const words = (text: string) => ({ 'zh-CN': text });

/** Five words, and something in one's own. */
const asks: SurveyDefinition = {
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'whole', type: 'scale', topic: 'overall', title: words('总体满意吗'), required: true },
        { id: 'said', type: 'short', title: words('想说的话'), required: false },
      ],
    },
  ],
};

const DAY = 86_400_000;
/** Answers for fifteen days, paper for five more. */
export const term = {
  closesAt: new Date(NOW.getTime() + 15 * DAY),
  paperUntil: new Date(NOW.getTime() + 20 * DAY),
};

type Run = Estate['run'];
export type Kind = { named?: boolean; per?: 'household' | 'person' };

/** A draft in the first community. */
export async function draft(estate: Estate, { named = false, per = 'household' }: Kind = {}): Promise<string> {
  const id = newId();
  const row = {
    ...{ id, communityId: estate.green.id, kind: 'halfYear' as const, title: '上半年满意度调查', definition: asks },
    ...{ named, per, fairCounts: false, weighting: 'from20' as const },
    ...{ authorId: estate.green.manager.id, writtenAt: NOW },
  };
  await estate.run(insert(surveys, row));
  return id;
}

/** Buildings with so many homes each and an owner in each home, who is signed in. */
export async function layHomes(run: Run, communityId: string, sizes: number[]) {
  const laid = [];
  for (const [at, size] of sizes.entries()) {
    const building = newId();
    await run(insert(buildings, { id: building, communityId, name: `${20 + at}栋`, handedOverOn: '2020-05-01' }));
    for (let n = 0; n < size; n += 1) {
      const [unit, person] = [newId(), newId()];
      const label = `${20 + at}-1-${n + 1}`;
      await run(insert(units, { id: unit, communityId, buildingId: building, floor: 1, area: 9000, label }));
      await run(insert(people, { id: person, name: `住户${at}${n}`, createdAt: NOW }));
      const lives = { id: newId(), communityId, unitId: unit, personId: person, relation: 'owner' as const };
      await run(insert(residencies, { ...lives, fromDay: '2021-01-01' }));
      laid.push({ building, unit, viewer: await see({ id: person }) });
    }
  }
  return laid;
}

/** Homes that somebody lives in whom nobody knows: without them an anonymous survey of the estate goes to too few (SUR-5). */
export async function layNeighbours({ run, green }: Estate): Promise<void> {
  const building = newId();
  await run(insert(buildings, { id: building, communityId: green.id, name: '30栋', handedOverOn: '2020-05-01' }));
  for (let n = 1; n <= FEWEST; n += 1) {
    const home = { id: newId(), communityId: green.id, buildingId: building, floor: 1, area: 9000, label: `30-1-${n}` };
    await run(insert(units, { ...home, occupied: true }));
  }
}

/** Who leads both communities: the policies hide neither from them. */
export async function layLead({ run, green, maple }: Estate): Promise<Viewer> {
  const person = newId();
  await run(insert(people, { id: person, name: '何红霞', createdAt: NOW }));
  for (const { id } of [green, maple])
    await run(
      insert(posts, { id: newId(), communityId: id, personId: person, department: 'office', roles: ['manager'] }),
    );
  return see({ id: person });
}

/** Every row of a table with all that the database knows of it, as one who holds a copy of the whole sees it. */
export async function copyOf(admin: Client, table: string, where: string): Promise<Record<string, string>[]> {
  const { rows } = await admin.query(
    `select to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text, 'ctid', t.ctid::text, 'cmin', t.cmin::text) as row
     from ${table} t where ${where} order by t.ctid`,
  );
  return rows.map(({ row }) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, JSON.stringify(v)])));
}
