import { type Sql, sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { readAs, type Viewer } from '@/lib/viewer';
import { worksKinds } from '@/lib/works/may-see';
import type { Direction } from './cross';
import { type PassFacts, type PermitFacts, passValidityOf, type Validity } from './validity';

type Row = {
  id: string;
  no: string;
  name: string;
  trade: string;
  home: string;
  photoId: string | null;
  pass: PassFacts;
  permit: PermitFacts;
  direction: Direction | null;
  at: Date | null;
};

/** `since`: when whoever is inside came in. */
export type GatePass = Pick<Row, 'id' | 'no' | 'name' | 'trade' | 'home' | 'photoId'> & {
  validity: Validity;
  inside: boolean;
  since: Date | null;
};

/** How many passes a gate shows at once; who looks for one of more searches. */
export const MOST = 200;

/** Who is inside, and whose pass holds (REN-8): of running works, and with a search whatever pass it names. */
export async function findPasses(viewer: Viewer, communityId: string, query: string): Promise<GatePass[]> {
  const like = `%${query.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const searched = sql`(p.no ilike ${like} or p.name ilike ${like} or u.label ilike ${like})`;
  return read(viewer, sql`t.community_id = ${communityId} and ${query ? searched : running}`);
}

/** One pass as the gate sees it. */
export async function findPass(viewer: Viewer, communityId: string, id: string): Promise<GatePass | null> {
  const [found] = await read(viewer, sql`t.community_id = ${communityId} and p.id = ${id}`);
  return found ?? null;
}

/** The lists of a gate: who is inside, who may come in now, and whose pass doesn't hold. */
export function gateLists(passes: GatePass[]) {
  const outside = passes.filter((one) => !one.inside);
  return {
    inside: passes.filter((one) => one.inside),
    allowed: outside.filter((one) => one.validity === 'valid'),
    barred: outside.filter((one) => one.validity !== 'valid'),
  };
}

const running = sql`(c.direction = 'in' or (p.state <> 'ended' and m.state in ('valid', 'suspended')))`;

async function read(viewer: Viewer, where: Sql): Promise<GatePass[]> {
  const [rows] = await readAs<[Row[]]>(
    viewer,
    sql`select p.id, p.no, p.name, p.trade, u.label as home, p.photo_id as "photoId", c.direction, c.at,
          jsonb_build_object('state', p.state, 'fromDay', p.from_day, 'toDay', p.to_day) as pass,
          jsonb_build_object('what', m.what, 'state', m.state, 'fromDay', m.from_day, 'toDay', m.to_day) as permit
        from tickets t
        join passes p on p.community_id = t.community_id and p.ticket_id = t.id
        join permits m on m.id = p.permit_id
        join units u on u.community_id = m.community_id and u.id = m.unit_id
        left join lateral (select x.direction, x.at from crossings x where x.pass_id = p.id order by x.at desc limit 1) c
          on true
        where t.kind = any(${[...worksKinds]}::text[]) and t.phase <> 'done' and ${where}
        order by coalesce(c.direction, 'out'), least(p.to_day, m.to_day) < ${localDay(viewer.now)}, u.label, p.no limit ${MOST}`,
  );
  return rows.map(({ pass, permit, direction, at, ...rest }) => {
    const inside = direction === 'in';
    return { ...rest, validity: passValidityOf(pass, permit, viewer.now), inside, since: inside ? at : null };
  });
}
