import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { idOfCode, signedCode } from '@/lib/signed-code';
import { communityOf, readAs, type Viewer, writeAs } from '@/lib/viewer';
import { refuseMany } from './bind';
import { requireKeepsHomes } from './keepers';
import { digitsMark, digitsOf, inGroups } from './letter-digits';

export const letterRelations = ['owner', 'family'] as const;
export type LetterRelation = (typeof letterRelations)[number];

/** What the code of a letter tells whoever signed in and opened it. */
export type Letter = {
  community: string;
  phone: string;
  home: string;
  relation: LetterRelation;
  state: 'open' | 'used' | 'over';
  /** They belong to that home already. */
  mine: boolean;
};
export type PrintedLetter = {
  community: { name: string; phone: string };
  communityId: string;
  buildingId: string;
  unitId: string;
  home: string;
  relation: LetterRelation;
  endsAt: Date;
  used: boolean;
  link: string;
  /** Where the digits are typed, without what a browser adds by itself. */
  address: string;
  digits: string;
};
type Row = Pick<PrintedLetter, 'communityId' | 'buildingId' | 'unitId' | 'home' | 'relation' | 'endsAt' | 'used'> & {
  id: string;
};

const printed = sql`l.id, l.community_id as "communityId", l.unit_id as "unitId",
  u.building_id as "buildingId", u.label as home, l.relation,
  l.ends_at as "endsAt", l.used_at is not null as used`;
/** The homes of the largest building. */
const MOST_AT_ONCE = 400;

/** Writes a letter whose code binds one home once, within 30 days. Answers its id; foreign homes are not there. */
export async function writeLetter(viewer: Viewer, unitId: string, relation: LetterRelation): Promise<string> {
  const id = newId();
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ communityId: string | null }>(
      sql`select write_letter(${id}, ${unitId}, ${relation}, ${digitsMark(digitsOf(id))}) as "communityId"`,
    );
    if (!row?.communityId) throw notFound();
    const act = { communityId: row.communityId, personId: viewer.personId, target: `letter ${id}` };
    await tx.rows(record({ what: 'homeLetter', ...act }, viewer.now));
  });
  return id;
}

/**
 * 整栋认证信: a letter to the owner of each home of a building that nobody has bound, unless one is on its way there
 * already. Answers how many were written; foreign buildings are not there.
 */
export async function writeLetters(viewer: Viewer, buildingId: string): Promise<number> {
  const ids = Array.from({ length: MOST_AT_ONCE }, newId);
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<{ told: { communityId: string; count: number } | null }>(
      sql`select write_letters(${buildingId}, ${ids}, ${ids.map((id) => digitsMark(digitsOf(id)))}) as told`,
    );
    if (!row?.told) throw notFound();
    const { communityId, count } = row.told;
    const act = { communityId, personId: viewer.personId, target: `building ${buildingId} ${count}` };
    await tx.rows(record({ what: 'homeLetter', ...act }, viewer.now));
    return count;
  });
}

/** The letters of a building that wait to be used, as they are printed, by room. Foreign buildings are not there. */
export async function findPrintedLetters(viewer: Viewer, buildingId: string): Promise<PrintedLetter[]> {
  const [[building], rows] = await readAs<[{ communityId: string }[], Row[]]>(
    viewer,
    sql`select community_id as "communityId" from buildings where id = ${buildingId}`,
    sql`select ${printed} from buildings b join units u on u.community_id = b.community_id and u.building_id = b.id
        join home_letters l on l.community_id = u.community_id and l.unit_id = u.id
        where b.id = ${buildingId} and l.relation = 'owner' and l.used_at is null and l.ends_at > ${viewer.now}
        order by u.floor, u.label, l.id limit ${MOST_AT_ONCE}`,
  );
  if (!building) throw notFound();
  requireKeepsHomes(viewer, building.communityId);
  return rows.map((row) => asPrinted(viewer, row));
}

/** A letter as it is printed, for those who look after homes. */
export async function findPrintedLetter(viewer: Viewer, id: string): Promise<PrintedLetter> {
  const [rows] = await readAs<[Row[]]>(
    viewer,
    sql`select ${printed} from home_letters l join units u on u.community_id = l.community_id and u.id = l.unit_id where l.id = ${id}`,
  );
  const [row] = rows;
  if (!row) throw notFound();
  requireKeepsHomes(viewer, row.communityId);
  return asPrinted(viewer, row);
}

const asPrinted = (viewer: Viewer, row: Row): PrintedLetter => ({
  ...row,
  community: communityOf(viewer, row.communityId),
  address: `${new URL(env().ORIGIN).host}/letter`,
  digits: inGroups(digitsOf(row.id)),
  link: `${env().ORIGIN}/homes/letter/${signedCode('letter', row.id)}`,
});

/** What a letter's code opens; null for a code not made here. */
export async function findLetter(viewer: Viewer, code: string): Promise<Letter | null> {
  const id = idOfCode('letter', code);
  if (!id) return null;
  const [rows] = await readAs<[{ letter: Letter | null }[]]>(viewer, sql`select letter_of(${id}) as letter`);
  return rows[0]?.letter ?? null;
}

/** Binds the home a letter is for, and spends it; nobody uses what they wrote themselves. Without a name the roster's is taken, when it knows only one. */
export async function spendLetter(viewer: Viewer, code: string, name: string): Promise<void> {
  const id = idOfCode('letter', code);
  if (!id) throw notFound();
  await refuseMany(viewer);
  const request = newId();
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{
      told: { outcome: 'bound' | 'used' | 'over' | 'already' | 'own'; communityId: string } | null;
    }>(sql`select use_letter(${id}, ${request}, ${newId()}, ${name}) as told`);
    if (!row?.told) throw notFound();
    const { outcome, communityId } = row.told;
    if (outcome === 'already' || outcome === 'own') throw new Refusal(`homes.${outcome}`);
    if (outcome !== 'bound') throw new Refusal(`homes.letter.${outcome}`);
    const act = { communityId, personId: viewer.personId, target: `letter ${id}` };
    await tx.rows(record({ what: 'homeBound', ...act }, viewer.now));
  });
}
