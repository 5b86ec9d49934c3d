import { type Sql, sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { ballotMark } from './ballot';
import { type SurveyDefinition, surveyDefinition } from './definition';
import { isOpen } from './open';
import { minutesOf } from './problems';
import type { SurveyRow } from './survey';

type Row = Pick<SurveyRow, 'id' | 'communityId' | 'title' | 'named' | 'per' | 'lateCounts'> & {
  definition: unknown;
  state: 'out' | 'over';
  closesAt: Date;
  inviteId: string;
  unitId: string;
  home: string;
  answered: boolean;
};

/** A survey as one of the own homes, or oneself, was asked it. `answered` of an anonymous one tells its mark alone. */
export type OwnSurvey = Omit<Row, 'definition'> & { definition: SurveyDefinition; minutes: number };

const PAST = 20;

/** What the own homes are asked now, what closes first on top, and what they were asked lately. */
export async function findOwnSurveys(viewer: Viewer): Promise<{ open: OwnSurvey[]; past: OwnSurvey[] }> {
  const { now } = viewer;
  const [open, past] = await readAs<[Row[], Row[]]>(
    viewer,
    sql`${asked(viewer)} and s.state = 'out' and s.closes_at > ${now} order by s.closes_at, s.id, u.label`,
    sql`${asked(viewer)} and s.state <> 'draft' and s.closes_at <= ${now} order by s.closes_at desc, s.id, u.label limit ${PAST}`,
  );
  return { open: await marked(viewer, open), past: past.map(read) };
}

/** What the own homes are asked now and have not answered. */
export async function findToAnswer(viewer: Viewer): Promise<OwnSurvey[]> {
  if (viewer.homes.length === 0) return [];
  const [open] = await readAs<[Row[]]>(
    viewer,
    sql`${asked(viewer)} and s.state = 'out' and s.closes_at > ${viewer.now} order by s.closes_at, s.id, u.label`,
  );
  return (await marked(viewer, open)).filter(({ answered }) => !answered);
}

/**
 * One survey as each of the own homes was asked it, the home wished for first. Refuses one that is not out yet, and whom
 * nobody asked, as not there.
 */
export async function findOwnSurvey(viewer: Viewer, id: string, unitId?: string): Promise<[OwnSurvey, ...OwnSurvey[]]> {
  const [rows] = await readAs<[Row[]]>(
    viewer,
    sql`${asked(viewer)} and s.id = ${id} and s.state <> 'draft' order by u.label, i.id`,
  );
  const [first, ...others] = await marked(viewer, rows);
  if (!first) throw notFound();
  const wished = others.findIndex((one) => one.unitId === unitId);
  return wished < 0 ? [first, ...others] : [others[wished] as OwnSurvey, first, ...others.toSpliced(wished, 1)];
}

const asked = ({ homes }: Viewer): Sql => sql`
  select s.id, s.community_id as "communityId", s.title, s.named, s.per, s.state, s.definition,
    s.late_counts as "lateCounts", s.closes_at as "closesAt", i.id as "inviteId", i.unit_id as "unitId",
    u.label as home, i.answered
  from survey_invites i join surveys s on s.community_id = i.community_id and s.id = i.survey_id
  join units u on u.id = i.unit_id
  where i.community_id = any(${[...new Set(homes.map((home) => home.communityId))]}::uuid[])
    and i.unit_id = any(${homes.map((home) => home.unitId)}::uuid[]) and (i.person_id is null or i.person_id = me())`;

const read = ({ definition, ...row }: Row): OwnSurvey => {
  const parsed = surveyDefinition.parse(definition);
  return { ...row, definition: parsed, minutes: minutesOf(parsed) };
};

/** Looks for the marks of anonymous ones in their boxes: only this server can make them (SUR-5). */
async function marked(viewer: Viewer, rows: Row[]): Promise<OwnSurvey[]> {
  const secret = rows.filter((row) => !row.named && row.state === 'out');
  if (secret.length === 0) return rows.map(read);
  const found = await readAs<{ mark: string }[][]>(
    viewer,
    ...secret.map(
      ({ id, inviteId }) => sql`select m as mark from marks_in(${id}, ${[ballotMark(id, inviteId)]}::text[]) m`,
    ),
  );
  const there = new Set(found.flat().map(({ mark }) => mark));
  return rows.map((row) => read({ ...row, answered: row.answered || there.has(ballotMark(row.id, row.inviteId)) }));
}

/** Whether it can be answered from this home now. */
export const takesAnswer = (survey: OwnSurvey, now: Date): boolean => !survey.answered && isOpen(survey, now);
