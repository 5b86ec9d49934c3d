import { sql } from '@/db/sql';
import { requireLooksAfter } from '@/lib/people/leads';
import { maskPhone, openPhone } from '@/lib/people/phone';
import type { Role } from '@/lib/people/roles';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';

/** How a colleague comes in, as far as others need to know it. */
type WaysIn = { cameAt: Date | null; second: boolean; password: boolean; wechat: boolean };
export type StaffRow = WaysIn & {
  post: string;
  personId: string;
  name: string;
  department: string;
  roles: Role[];
  phone: string | null;
};
export type StaffPage = { staff: StaffRow[]; next: string | null };

const PAGE = 50;

/** Who works in a community, or did (`ended`), in the order they came. Refuses who doesn't look after people there. */
export async function findStaff(
  viewer: Viewer,
  communityId: string,
  { ended, after }: { ended: boolean; after?: string },
): Promise<StaffPage> {
  requireLooksAfter(viewer, communityId);
  const [rows] = await readAs<[(Omit<StaffRow, 'phone'> & { sealed: string | null })[]]>(
    viewer,
    sql`select post, person_id as "personId", name, department, roles, phone_sealed as sealed, came_at as "cameAt", second,
          password, wechat from staff_of(${communityId}, ${ended}, ${after ?? null}, ${PAGE + 1})`,
  );
  const staff = rows.slice(0, PAGE).map(({ sealed, ...row }) => ({ ...row, phone: masked(sealed) }));
  return { staff, next: rows.length > PAGE ? (staff.at(-1)?.post ?? null) : null };
}

type Place = { id: string; name: string; gives: Role[] };
export type Member = WaysIn & {
  personId: string;
  name: string;
  department: string;
  roles: Role[];
  phone: string | null;
  endedAt: Date | null;
  /** The roles that the viewer gives and takes here. */
  gives: Role[];
  /** Whether the person holds more than the viewer could give: their ways in are not the viewer's to end. */
  above: boolean;
  /** Posts in other communities that the viewer looks after, and those where they have none yet. */
  elsewhere: { communityId: string; community: string; department: string; roles: Role[]; endedAt: string | null }[];
  open: Place[];
};
type Sent = Omit<Member, 'phone' | 'endedAt' | 'cameAt'> & {
  phoneSealed: string | null;
  endedAt: string | null;
  cameAt: string | null;
};

/** One colleague, seen by who looks after them. Refuses everybody else as not there. */
export async function findMember(viewer: Viewer, communityId: string, personId: string): Promise<Member> {
  requireLooksAfter(viewer, communityId);
  const [rows] = await readAs<[{ member: Sent | null }[]]>(
    viewer,
    sql`select staff_member(${communityId}, ${personId}) as member`,
  );
  const found = rows[0]?.member;
  if (!found) throw notFound();
  const { phoneSealed, endedAt, cameAt, ...member } = found;
  return { ...member, phone: masked(phoneSealed), endedAt: momentOf(endedAt), cameAt: momentOf(cameAt) };
}

const masked = (sealed: string | null) => sealed && maskPhone(openPhone(sealed));
const momentOf = (text: string | null) => (text ? new Date(text) : null);
