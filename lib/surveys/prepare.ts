import { z } from 'zod';
import type { Tx } from '@/db/client';
import { surveyEvents } from '@/db/schema/surveys';
import { sql } from '@/db/sql';
import { atLocal, type Day, isDay, localDay, plusDays } from '@/lib/clock/day';
import { readPlace } from '@/lib/homes/roster/place';
import { idInput } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { listed } from '@/lib/services/listed';
import { optional, ticked } from '@/lib/services/moves/next';
import { type Viewer, writeAs } from '@/lib/viewer';
import { lockDraft } from './send';
import type { SurveyRow } from './survey';

export const audiences = ['all', 'buildings', 'rooms', ...surveyEvents] as const;

/** Rooms pasted into the form; a community of two thousand homes fits. */
export const ROOMS = 30_000;
/** Lines that are named when they are unknown. */
const NAMED = 10;

/** What the form of sending posts. */
export const sendingShape = {
  answers: z.enum(['anonymous', 'named']),
  per: z.enum(['household', 'person']),
  to: z.enum(audiences).default('all'),
  buildings: z.preprocess(listed, z.array(idInput).max(200)),
  rooms: z.string().max(ROOMS).default(''),
  last: optional(z.string().refine(isDay)),
  late: ticked,
  fair: ticked,
  weighting: z.enum(['from20', 'from0']),
  earlier: optional(idInput),
};
const shape = z.object(sendingShape);
export type SendingInput = z.infer<typeof shape>;

type Whom = Pick<SurveyRow, 'buildingIds' | 'unitIds' | 'event' | 'closesAt'>;

/**
 * Keeps how a draft will be sent: whether named, who answers, to whom, and of one that waits for an event until when (SUR-2,
 * SUR-5, SUR-6). The half-yearly one goes to all, whatever was asked. Refuses buildings of others as not there, and names
 * rooms that aren't.
 */
export async function prepareSurvey(viewer: Viewer, id: string, seen: number, input: SendingInput): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const survey = await lockDraft(tx, viewer, id, seen);
    const whom = survey.kind === 'halfYear' ? everybody : await whomOf(tx, survey.communityId, input, viewer.now);
    const earlier = input.earlier ?? null;
    if (earlier && !(await isRound(tx, survey, earlier))) throw notFound();
    await tx.rows(
      sql`update surveys set named = ${input.answers === 'named'}, per = ${input.per}, building_ids = ${whom.buildingIds}::uuid[],
            unit_ids = ${whom.unitIds}::uuid[], event = ${whom.event}, closes_at = ${whom.closesAt}, late_counts = ${input.late}, fair_counts = ${input.fair},
            weighting = ${input.weighting}, earlier_id = ${earlier}, version = version + 1 where id = ${id}`,
    );
  });
}

const everybody: Whom = { buildingIds: null, unitIds: null, event: null, closesAt: null };

async function whomOf(
  tx: Tx,
  communityId: string,
  { to, buildings, rooms, last }: SendingInput,
  now: Date,
): Promise<Whom> {
  if (to === 'all') return everybody;
  if (to === 'buildings') return { ...everybody, buildingIds: await ownBuildings(tx, communityId, buildings) };
  if (to === 'rooms') return { ...everybody, unitIds: await ownRooms(tx, communityId, rooms) };
  return { ...everybody, event: to, closesAt: endOf(last, localDay(now)) };
}

/** What waits for an event stays out for a year at most: until then nobody sees a figure. */
const MOST_DAYS = 366;
const LAST_MINUTE = 1439;

function endOf(last: Day | undefined, today: Day): Date {
  if (!last) throw new Refusal('input', {}, { last: 'invalid_type' });
  if (last <= today) throw new Refusal('input', {}, { last: 'inPast' });
  if (last > plusDays(today, MOST_DAYS)) throw new Refusal('input', {}, { last: 'beyondYear' });
  return atLocal(last, LAST_MINUTE);
}

async function ownBuildings(tx: Tx, communityId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) throw new Refusal('input', {}, { buildings: 'invalid_type' });
  const own = await tx.rows<{ id: string }>(
    sql`select id from buildings where community_id = ${communityId} and id = any(${ids}::uuid[])`,
  );
  if (own.length < new Set(ids).size) throw notFound();
  return own.map(({ id }) => id);
}

async function ownRooms(tx: Tx, communityId: string, text: string): Promise<string[]> {
  const lines = roomsIn(text);
  if (lines.length === 0) throw new Refusal('input', {}, { rooms: 'invalid_type' });
  const labels = lines.map(({ label }) => label);
  const own = await tx.rows<{ id: string; label: string }>(
    sql`select id, label from units where community_id = ${communityId} and label = any(${labels}::text[])`,
  );
  const known = new Set(own.map(({ label }) => label));
  const unknown = lines.filter(({ label }) => !known.has(label)).map(({ line }) => line);
  if (unknown.length > 0) {
    const named = unknown.slice(0, NAMED).join(', ');
    throw new Refusal('input', { rooms: named, count: unknown.length }, { rooms: 'surveyRooms' });
  }
  return own.map(({ id }) => id);
}

/** Room numbers as people write them, one a line or several with commas between, each as the register spells it. */
const roomsIn = (text: string): { line: string; label: string }[] =>
  text
    .normalize('NFKC')
    .split(/[\n,;，；、\t]+/)
    .map((line) => line.trim().slice(0, 40))
    .filter(Boolean)
    .map((line) => ({ line, label: labelOf(line) }));

/** A room as the register spells it, or as it was typed where it can't be read. */
export function labelOf(line: string): string {
  const place = readPlace({ building: '', entrance: '', room: line });
  return 'label' in place ? place.label : line;
}

const isRound = async (tx: Tx, { id, communityId, kind }: SurveyRow, earlier: string): Promise<boolean> =>
  (await tx.one(
    sql`select 1 from surveys where community_id = ${communityId} and id = ${earlier} and id <> ${id}
        and kind = ${kind} and state = 'over'`,
  )) !== undefined;
