import { z } from 'zod';
import type { Tx } from '@/db/client';
import { type Sql, sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { idInput, newId } from '@/lib/id';
import { log } from '@/lib/log';
import { ballotMark } from '@/lib/surveys/ballot';
import { LAST_DAY, surveyNews as news, type SurveyNews } from '@/lib/surveys/news';
import { type SurveyRow, surveyColumns } from '@/lib/surveys/survey';
import { enqueue } from '@/lib/tickets/queue';
import { jobTime } from './clock';
import { asCommunity } from './worker-database';

const payload = z.object({
  community: idInput,
  survey: idInput,
  what: z.enum(news),
  /** The last home of the batch before. */
  after: idInput.nullable(),
  /** These homes alone. */
  units: z.array(idInput).nullable(),
});
type News = z.infer<typeof payload>;

/** Homes told in one transaction; a job that died goes on where it was. */
const HOMES = 250;

type Invite = { id: string; person: string | null; answered: boolean };
type Told = { unit: string; invites: Invite[]; people: string[] };

/**
 * Tells the homes of a survey that it is out or that its results are published (SUR-7), or reminds those alone whose answer
 * is missing (SUR-3), everybody once. Who of an anonymous one has answered is asked of the box by marks, and kept nowhere
 * (SUR-5).
 */
export async function surveyNews(input: unknown): Promise<void> {
  const told = payload.parse(input);
  const now = jobTime();
  await asCommunity(told.community, now, async (tx) => {
    const survey = await tx.one<SurveyRow>(
      sql`select ${surveyColumns} from surveys s where s.community_id = ${told.community} and s.id = ${told.survey}`,
    );
    if (!survey || !isTime(told.what, survey, now)) return log.info({ surveyNews: told.survey, why: 'no longer so' });
    const homes = await tx.rows<Told>(batch(told, now));
    const asked = isReminder(told.what) ? await missingOf(tx, survey, homes) : everyInvite(homes);
    await send(tx, survey, told.what, hearing(homes, asked), now);
    const last = homes.at(-1);
    if (homes.length === HOMES && last) await tx.rows(enqueue('surveyNews', { ...told, after: last.unit }));
  });
}

const isReminder = (what: SurveyNews) => what === 'surveyReminder' || what === 'surveyLast';

/** A reminder that comes late, a day before the end, is the last one's to give; after the end there is none. */
function isTime(what: SurveyNews, { state, closesAt }: SurveyRow, now: Date): boolean {
  if (what === 'surveyPublished') return state === 'over';
  if (state !== 'out' || !closesAt || closesAt <= now) return false;
  return what !== 'surveyReminder' || closesAt.getTime() - now.getTime() > LAST_DAY;
}

const batch = ({ community, survey, after, units }: News, now: Date): Sql => sql`
  select h.id as unit,
    coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'person', i.person_id, 'answered', i.answered))
      from survey_invites i where i.community_id = ${community} and i.survey_id = ${survey} and i.unit_id = h.id), '[]') as invites,
    array(select r.person_id from residencies r where r.community_id = ${community} and r.unit_id = h.id
      and r.from_day <= ${localDay(now)} and (r.until_day is null or r.until_day >= ${localDay(now)})) as people
  from (select id from units where community_id = ${community} and (${after}::uuid is null or id > ${after}::uuid)
    and (${units}::uuid[] is null or id = any(${units}::uuid[])) order by id limit ${HOMES}) h
  order by h.id`;

const everyInvite = (homes: Told[]) => new Set(homes.flatMap(({ invites }) => invites.map(({ id }) => id)));

async function missingOf(tx: Tx, { id, named }: SurveyRow, homes: Told[]): Promise<Set<string>> {
  const invites = homes.flatMap((home) => home.invites);
  if (named) return new Set(invites.filter(({ answered }) => !answered).map((one) => one.id));
  const byMark = new Map(invites.map((one) => [ballotMark(id, one.id), one.id]));
  const given = await tx.rows<{ mark: string }>(
    sql`select mark from marks_in(${id}, ${[...byMark.keys()]}::text[]) as mark`,
  );
  for (const { mark } of given) byMark.delete(mark);
  return new Set(byMark.values());
}

/** Of one answer a home everybody who lives there; else those who are asked themselves, while they do. */
const hearing = (homes: Told[], missing: Set<string>): string[] => [
  ...new Set(
    homes.flatMap(({ invites, people }) => {
      const asked = invites.filter(({ id }) => missing.has(id));
      return people.filter((person) => asked.some((one) => one.person === null || one.person === person));
    }),
  ),
];

async function send(tx: Tx, { id, communityId, title }: SurveyRow, what: SurveyNews, people: string[], now: Date) {
  if (people.length === 0) return;
  await tx.rows(
    sql`insert into inbox (id, community_id, person_id, key, values, sent_at, cause)
        select m.id, ${communityId}::uuid, m.person, ${what}, ${JSON.stringify({ survey: id, title, side: 'home' })}::jsonb,
          ${now}::timestamptz, ${`${what} ${id}`}
        from unnest(${people.map(newId)}::uuid[], ${people}::uuid[]) as m(id, person)
        on conflict (person_id, cause) do nothing`,
  );
}
