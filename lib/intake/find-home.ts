import { sql } from '@/db/sql';
import { requireKeepsHomes } from '@/lib/homes/keepers';
import { type Relation, readAs, type Viewer } from '@/lib/viewer';

/** Somebody of a home: by their stay when they live there, by the line of the roster else. */
export type HomePerson = {
  residencyId: string | null;
  rosterId: string | null;
  personId: string | null;
  name: string;
  tail: string | null;
  relation: Relation;
};

export type HomeTicket = {
  id: string;
  number: string;
  kind: string;
  summary: string;
  step: string;
  phase: 'open' | 'waiting' | 'done';
  openedAt: Date;
  dueAt: Date;
};

export type HomeAtCall = {
  id: string;
  label: string;
  buildingId: string;
  people: HomePerson[];
  plates: string[];
  open: HomeTicket[];
  earlier: HomeTicket[];
};

type Line = HomePerson & { plate: string | null };
const EARLIER = 8;

/** HOT-2: what stands beside a call: who is of the home, what is under way there and what was before. One round trip. */
export async function findHomeAtCall(viewer: Viewer, communityId: string, unitId: string): Promise<HomeAtCall | null> {
  requireKeepsHomes(viewer, communityId);
  const [units, lines, tickets] = await readAs<
    [Pick<HomeAtCall, 'id' | 'label' | 'buildingId'>[], Line[], HomeTicket[]]
  >(
    viewer,
    sql`select id, label, building_id as "buildingId" from units where community_id = ${communityId} and id = ${unitId}`,
    sql`select residency_id as "residencyId", roster_id as "rosterId", person_id as "personId", name, tail, relation, plate
        from people_of_home(${communityId}, ${unitId})`,
    sql`select id, number, kind, summary, step, phase, opened_at as "openedAt", due_at as "dueAt" from tickets
        where community_id = ${communityId} and unit_id = ${unitId} and about_id is distinct from me() and not anonymous
        order by opened_at desc, id desc limit 40`,
  );
  const [unit] = units;
  if (!unit) return null;
  return {
    ...unit,
    people: lines.filter((line) => line.plate === null),
    plates: lines.flatMap(({ plate }) => plate ?? []),
    open: tickets.filter(({ phase }) => phase !== 'done'),
    earlier: tickets.filter(({ phase }) => phase === 'done').slice(0, EARLIER),
  };
}
