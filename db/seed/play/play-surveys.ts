import { dice } from '@/db/seed/estate/random';
import { published, type SurveyRound, surveyNow, surveyRounds, themes, thinkOf } from '@/db/seed/estate/surveys';
import { dayOf, plusDays } from '@/db/seed/estate/time';
import { sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { asCommunity } from '@/lib/jobs/worker-database';
import { ballotMark, roomOf, sealSheet } from '@/lib/surveys/ballot';
import { countSurvey } from '@/lib/surveys/count';
import { addDeed, endDeed, publishSurvey } from '@/lib/surveys/publish';
import { sendSurvey } from '@/lib/surveys/send';
import { templates } from '@/lib/surveys/templates';
import { addTheme } from '@/lib/surveys/themes/write-theme';
import { writeSurvey } from '@/lib/surveys/write';
import type { Ids } from './lay';
import type { Owner } from './owner';
import type { Stage } from './stage';

type Scene = { stage: Stage; owner: Owner; ids: Ids; now: Date };

const DAY = 86_400_000;
const leads = { cuihu: 'zhao-lihua', fenglin: 'he-hongxia' } as const;

/** Half-yearly surveys: those of the year before, counted and one of them published, the one that is out, and a draft. */
export async function playSurveys(scene: Scene): Promise<void> {
  let earlier: string | null = null;
  for (const round of surveyRounds) {
    const id = await play(scene, round, round.community === 'cuihu' ? earlier : null);
    await count(scene, id, round);
    if (round.community === 'cuihu') earlier = id;
  }
  if (earlier) await publish(scene, earlier);
  await play(scene, surveyNow, earlier);
  const { stage, ids, now } = scene;
  const draft = { kind: 'activity', title: '重阳节敬老活动问卷', named: true, definition: templates.activity } as const;
  await writeSurvey(await stage.as(leads.cuihu, now), ids.community.get('cuihu') as string, newId(), draft);
}

/** Written, sent to every home, and answered by as many as did. */
async function play({ stage, owner, ids, now }: Scene, round: SurveyRound, earlier: string | null): Promise<string> {
  const at = new Date(now.getTime() - round.daysAgo * DAY);
  const lead = await stage.as(leads[round.community], at);
  const id = newId();
  const begun = { kind: 'halfYear', title: round.title, named: false, definition: templates.halfYear } as const;
  await writeSurvey(lead, ids.community.get(round.community) as string, id, begun);
  await owner.run(sql`update surveys set earlier_id = ${earlier}::uuid where id = ${id}`);
  const closesAt = new Date(at.getTime() + 21 * DAY);
  await sendSurvey(lead, id, 1, { closesAt, paperUntil: new Date(closesAt.getTime() + 7 * DAY) });
  await answer(owner, ids, id, round);
  return id;
}

type Invited = { id: string; community: string; building: string; name: string; unit: string };

/** Sheets as phones put them into the box; those whom a visitor of the demo plays have not answered yet. */
async function answer(owner: Owner, ids: Ids, survey: string, { title, answers, mood }: SurveyRound) {
  const fall = dice(1, title);
  const room = roomOf(templates.halfYear);
  const own = ids.unit.get('cuihu/3-2-1201');
  const invites = await owner.run<Invited>(
    sql`select i.id, i.community_id as community, i.building_id as building, b.name, i.unit_id as unit
        from survey_invites i join buildings b on b.id = i.building_id join units u on u.id = i.unit_id
        where i.survey_id = ${survey} order by u.label`,
  );
  const ballots = invites
    .filter(({ unit }) => fall.chance(answers / 100) && unit !== own)
    .map(({ id, community, building, name }) => ({
      community_id: community,
      survey_id: survey,
      mark: ballotMark(survey, id),
      kind: 'answer',
      sheet: sealSheet(survey, { answers: thinkOf(fall, name, mood), building }, room),
    }));
  await owner.run(
    sql`insert into survey_ballots select * from jsonb_populate_recordset(null::survey_ballots, ${JSON.stringify(ballots)}::jsonb)`,
  );
}

async function count({ ids, now }: Scene, id: string, { community, daysAgo }: SurveyRound) {
  const over = new Date(now.getTime() - (daysAgo - 29) * DAY);
  await asCommunity(ids.community.get(community) as string, over, (tx) => countSurvey(tx, id, over));
}

async function publish({ stage, now }: Scene, id: string) {
  const at = (days: number) => stage.as(leads.cuihu, new Date(now.getTime() + days * DAY));
  const figures = ['returned', 'overall', 'attitude', 'repairs', 'facilities', 'parking', 'cleaning'] as const;
  for (const theme of themes) await addTheme(await at(-151), id, newId(), theme);
  await publishSurvey(await at(-150), id, 0, { words: published.words, figures: [...figures] });
  for (const { words, due, outcome, done } of published.deeds) {
    const deed = newId();
    await addDeed(await at(-150), id, deed, { words, dueDay: plusDays(dayOf(now), due) });
    if (outcome) await endDeed(await at(done), deed, outcome);
  }
}
