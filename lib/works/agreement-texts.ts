import type { Tx } from '@/db/client';
import { agreementTexts } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { newId } from '@/lib/id';
import { setsIn } from '@/lib/people/leads';
import { notFound, Refusal } from '@/lib/refusal';
import { isStaffOf, readAs, type Viewer, writeAs } from '@/lib/viewer';
import { unknownBlanks } from './fill-agreement';
import { STANDARD, shipped } from './standard-agreement';

/** A text of the agreement; those that are shipped have no author. `version` is what a signed copy names. */
export type AgreementText = { version: string; body: string };
export type TextLine = { version: number; why: string; who: string | null; savedAt: Date };
export type AgreementTexts = { now: AgreementText; lines: TextLine[] };

const LINES = 50;
const standard: AgreementText = { version: STANDARD, body: shipped[STANDARD] ?? '' };

type Latest = { version: number; body: string };

/** The community's own text, or the shipped one where it wrote none. */
export const textOrStandard = (row: Latest | undefined): AgreementText =>
  row ? { version: String(row.version), body: row.body } : standard;

/** The text in use and who changed it, for the staff of the community. */
export async function findAgreementTexts(viewer: Viewer, communityId: string): Promise<AgreementTexts> {
  if (!isStaffOf(viewer, communityId)) throw notFound();
  const [now, lines] = await readAs<[Latest[], TextLine[]]>(
    viewer,
    latestText(communityId),
    sql`select version, why, name_of(saved_by) as who, saved_at as "savedAt" from agreement_texts
        where community_id = ${communityId} order by version desc limit ${LINES}`,
  );
  return { now: textOrStandard(now[0]), lines };
}

/** An earlier text, the shipped ones among them; null when there never was one. */
export async function findAgreementText(viewer: Viewer, communityId: string, version: string): Promise<string | null> {
  if (!isStaffOf(viewer, communityId)) throw notFound();
  if (Object.hasOwn(shipped, version)) return shipped[version] ?? null;
  if (!/^\d{1,6}$/.test(version)) return null;
  const [rows] = await readAs<[{ body: string }[]]>(
    viewer,
    sql`select body from agreement_texts where community_id = ${communityId} and version = ${Number(version)}`,
  );
  return rows[0]?.body ?? null;
}

export type TextWish = { communityId: string; seen: string; body: string; why: string };

/**
 * Saves the next version of a community's text. Refuses blanks that nothing fills, what is no change, and when a colleague has
 * saved one since it was read. What is signed already keeps its own text.
 */
export async function saveAgreementText(viewer: Viewer, { communityId, seen, body, why }: TextWish): Promise<number> {
  if (!isStaffOf(viewer, communityId)) throw notFound();
  if (!setsIn(viewer, communityId)) throw new Refusal('notYours');
  const unknown = unknownBlanks(body);
  if (unknown.length > 0) throw new Refusal('input', { blanks: unknown.join(' ') }, { body: 'blankUnknown' });
  const { personId, now } = viewer;
  return writeAs(viewer, async (tx) => {
    await tx.rows(sql`select id from communities where id = ${communityId} for update`);
    const before = textOrStandard(await tx.one<Latest>(latestText(communityId)));
    if (before.version !== seen) throw new Refusal('agreementSaved', { who: await whoSaved(tx, communityId) });
    if (before.body.trim() === body) throw new Refusal('already');
    const version = before === standard ? 1 : Number(before.version) + 1;
    await tx.rows(
      insert(agreementTexts, { id: newId(), communityId, version, body, why, savedBy: personId, savedAt: now }),
    );
    const act = { what: 'agreementSaved', communityId, personId, target: `agreement ${version}` } as const;
    await tx.rows(record(act, now));
    return version;
  });
}

export const latestText = (communityId: string) =>
  sql`select version, body from agreement_texts where community_id = ${communityId} order by version desc limit 1`;

async function whoSaved(tx: Tx, communityId: string): Promise<string> {
  const row = await tx.one<{ who: string | null }>(
    sql`select name_of(saved_by) as who from agreement_texts where community_id = ${communityId} order by version desc limit 1`,
  );
  return row?.who ?? '';
}
