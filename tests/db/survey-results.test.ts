import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posts } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { figuresOf } from '@/lib/surveys/figures/figures';
import { findCompany, latestRounds } from '@/lib/surveys/find-company';
import { findResults, lastRounds } from '@/lib/surveys/find-results';
import { findYear } from '@/lib/surveys/find-year';
import { sendSurvey } from '@/lib/surveys/send';
import { findTexts, textList } from '@/lib/surveys/themes/find-texts';
import { suggestWords } from '@/lib/surveys/themes/suggest';
import { addTheme, changeTheme, dropTheme } from '@/lib/surveys/themes/write-theme';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { planOf, reachIn, readOf } from '../support/plan';
import { answersOf, layBuilding, layCounted, yearly } from '../support/survey-results';
import { draft, term } from '../support/surveys';

const DAY = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);
const refused = (key: string) => expect.objectContaining({ key });
const words = ['停车太难', '停车位被占，找不到停车位', '电梯坏了', '请打 13812345678', ...Array(40).fill('都挺好')];

let database: TestDatabase;
let estate: Estate;
let names: string[];
let id: string;
let earlier: string;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { green, run } = estate;
  names = await Promise.all(['21栋', '22栋', '23栋'].map((name) => layBuilding(run, green.id, name)));
  const sent = Object.fromEntries(names.map((name) => [name, 40]));
  const laid = { communityId: green.id, authorId: green.manager.id, sent };
  earlier = await layCounted(run, { ...laid, given: answersOf(sized([30, 20, 3]), -1), closedAt: ago(200) });
  id = await layCounted(run, {
    ...laid,
    given: answersOf(sized([30, 20, 3])),
    closedAt: ago(9),
    texts: words,
    paper: 7,
  });
});
afterAll(() => database.close());

const sized = (sizes: number[]) => Object.fromEntries(names.map((name, at) => [name, sizes[at] ?? 0]));

describe('results (SUR-5, SUR-6)', () => {
  test('Who leads reads them; a clerk doesn’t; elsewhere there is nothing, as of what isn’t there', async () => {
    expect((await findResults(await see(estate.green.manager), id)).round?.answered).toBe(53);
    expect((await findResults(await see(estate.green.supervisor), id)).round?.paper).toBe(7);
    await expect(findResults(await see(estate.green.clerk), id)).rejects.toEqual(refused('notYours'));
    await expect(findResults(await see(estate.green.worker), id)).rejects.toEqual(refused('notYours'));
    for (const person of [estate.maple.manager, estate.green.owner])
      await expect(findResults(await see(person), id)).rejects.toEqual(refused('notFound'));
    await expect(findResults(await see(estate.green.manager), newId())).rejects.toEqual(refused('notFound'));
  });

  test('Figures are those of the answers that were laid, and three of a building are nowhere', async () => {
    const { round, earlier: before, survey } = await findResults(await see(estate.green.manager), id);
    if (!round) throw new Error('not counted');
    const given = answersOf(sized([30, 20, 3]));
    const figures = figuresOf(round, survey, before);
    const good = given.filter(({ answers }) => Number(answers.whole) >= 4).length;
    expect(figures.overall?.share).toBeCloseTo(good / 53);
    expect(figures.change?.points).toBeGreaterThan(0);
    const told = figures.buildings.filter(({ overall }) => overall).map(({ building }) => building);
    expect(told).toEqual([names[0]]);
    expect(figures.returned).toMatchObject({ sent: 120, answered: 53, enough: false });
  });

  test('The round before is the last of the kind, or the one that the survey names', async () => {
    const manager = await see(estate.green.manager);
    expect((await findResults(manager, id)).earlier?.id).toBe(earlier);
    expect((await findResults(manager, id)).rounds.map((round) => round.id)).toEqual([earlier, id]);
    expect((await findResults(manager, earlier)).earlier).toBeNull();
    await database.admin.query("update surveys set kind = 'other', earlier_id = $2 where id = $1", [id, earlier]);
    await database.admin.query("update survey_counts set kind = 'other' where survey_id = $1", [id]);
    expect((await findResults(manager, id)).earlier?.id).toBe(earlier);
    const kindOf = async (survey: string, kind: string) => {
      await database.admin.query('update surveys set kind = $2, earlier_id = null where id = $1', [survey, kind]);
      await database.admin.query('update survey_counts set kind = $2 where survey_id = $1', [survey, kind]);
    };
    // Two of no kind ask each something else.
    for (const one of [id, earlier]) await kindOf(one, 'other');
    expect(await findResults(manager, id)).toMatchObject({ earlier: null, rounds: [{ id }] });
    for (const one of [id, earlier]) await kindOf(one, 'halfYear');
  });

  test('While a survey is out there is no round', async () => {
    const manager = await see(estate.green.manager);
    const out = await draft(estate, { named: true });
    await sendSurvey(manager, out, 1, term);
    expect(await findResults(manager, out)).toMatchObject({ round: null, survey: { state: 'out' } });
  });

  test('The year has each survey that closed in it, for who reads results', async () => {
    const manager = await see(estate.green.manager);
    expect((await findYear(manager, estate.green.id, 2026)).rounds.map((round) => round.id)).toEqual([earlier, id]);
    expect((await findYear(manager, estate.green.id, 2025)).rounds).toEqual([]);
    await expect(findYear(await see(estate.green.clerk), estate.green.id, 2026)).rejects.toEqual(refused('notFound'));
    await expect(findYear(await see(estate.maple.manager), estate.green.id, 2026)).rejects.toEqual(refused('notFound'));
  });
});

describe('what people wrote (SUR-5, SUR-6)', () => {
  test('Page by page, each once, numbers masked, for who reads results', async () => {
    const manager = await see(estate.green.manager);
    const first = await findTexts(manager, id, {}, null);
    const second = await findTexts(manager, id, {}, first.next);
    const all = [...first.texts, ...second.texts];
    expect([first.texts.length, all.length, second.next]).toEqual([30, words.length, null]);
    expect(new Set(all.map((text) => text.id)).size).toBe(words.length);
    expect(all.map((text) => text.words)).toContain('请打 138****5678');
    await expect(findTexts(await see(estate.green.clerk), id, {}, null)).rejects.toEqual(refused('notYours'));
    await expect(findTexts(await see(estate.maple.manager), id, {}, null)).rejects.toEqual(refused('notFound'));
  });

  test('Of a survey that is out nobody reads a word, named or not', async () => {
    const out = await draft(estate, { named: true });
    await database.admin.query(
      `with a as (insert into survey_invites (id, community_id, survey_id, unit_id, building_id)
         values ($3, $1, $2, $4, $5)), b as (insert into survey_answers (id, community_id, survey_id, named, invite_id, way, answers)
         values ($6, $1, $2, true, $3, 'phone', '{}'))
       insert into survey_texts (id, community_id, survey_id, named, answer_id, key, words) values ($3, $1, $2, true, $6, 'said', 'x')`,
      [estate.green.id, out, newId(), estate.green.home, estate.green.building, newId()],
    );
    expect(await findTexts(await see(estate.green.manager), out, {}, null)).toMatchObject({
      texts: [],
      total: 0,
      sample: [],
    });
  });

  test('A theme is written, counted, changed and dropped by who reads results, and by nobody else', async () => {
    const manager = await see(estate.green.manager);
    const theme = newId();
    const parking = { name: '停车', words: ['停车', '车位'] };
    await addTheme(manager, id, theme, parking);
    await addTheme(manager, id, theme, parking);
    expect((await findTexts(manager, id, {}, null)).themes).toEqual([{ id: theme, ...parking, texts: 2 }]);
    expect((await findTexts(manager, id, { theme }, null)).texts).toHaveLength(2);
    expect((await findTexts(manager, earlier, { theme }, null)).texts).toHaveLength(0);
    await changeTheme(manager, id, theme, { name: '电梯', words: ['电梯'] });
    expect((await findTexts(manager, id, {}, null)).themes).toMatchObject([{ name: '电梯', texts: 1 }]);
    await expect(changeTheme(manager, earlier, theme, parking)).rejects.toEqual(refused('notFound'));
    for (const [person, key] of [
      [estate.green.clerk, 'notYours'],
      [estate.maple.manager, 'notFound'],
    ] as const) {
      const viewer = await see(person);
      await expect(addTheme(viewer, id, newId(), parking)).rejects.toEqual(refused(key));
      await expect(changeTheme(viewer, id, theme, parking)).rejects.toEqual(refused(key));
      await expect(dropTheme(viewer, id, theme)).rejects.toEqual(refused(key));
    }
    await dropTheme(manager, id, theme);
    await dropTheme(manager, id, theme);
    expect((await findTexts(manager, id, {}, null)).themes).toEqual([]);
  });

  test('Words are suggested by how many texts hold them, without those that a theme has', () => {
    const texts = ['停车位太少', '晚上没有停车位', '电梯经常坏，电梯要修', '电梯该换了', '我们都很好'];
    const found = suggestWords(texts, []);
    expect(found).toEqual(expect.arrayContaining([{ word: '电梯', texts: 2 }]));
    expect(found.some(({ word }) => word.startsWith('停车'))).toBe(true);
    expect(found.map(({ word }) => word)).not.toContain('我们');
    expect(suggestWords(texts, ['电梯']).map(({ word }) => word)).not.toContain('电梯');
  });
});

describe('the company, and how much is read', () => {
  const manyAnswers = 4000;

  test('Who reads results lays their communities side by side; one row each, however many answered', async () => {
    const { green, maple, run } = estate;
    expect((await findCompany(await see(green.manager), 'halfYear')).map((row) => row.communityId)).toEqual([green.id]);
    await expect(findCompany(await see(green.clerk), 'halfYear')).rejects.toEqual(refused('notFound'));
    const laid = { authorId: maple.manager.id, sent: {}, given: answersOf({ [maple.building]: 30 }) };
    const there = await layCounted(run, { ...laid, communityId: maple.id, closedAt: ago(20) });
    await database.admin.query("update posts set roles = '{company}' where person_id = $1", [green.mate.id]);
    const abroad = { id: newId(), communityId: maple.id, personId: green.mate.id, department: 'company' };
    await run(insert(posts, { ...abroad, roles: ['company'] }));
    const boss = await see(green.mate);
    const rows = await findCompany(boss, 'halfYear');
    expect(rows.map((row) => row.id).sort()).toEqual([id, there].sort());
    expect(await findCompany(boss, 'moveIn')).toEqual([]);
  });

  test('The plans grow with communities and rounds, never with answers', async () => {
    const { green, maple } = estate;
    await database.admin.query(
      `insert into survey_answers (id, community_id, survey_id, named, answers)
       select gen_random_uuid(), $1, $2, false, '{"whole": 4}' from generate_series(1, ${manyAnswers})`,
      [green.id, id],
    );
    await database.admin.query(
      `insert into survey_texts (id, community_id, survey_id, named, key, words)
       select gen_random_uuid(), $1, $2, false, 'said', 'w' || n from generate_series(1, ${manyAnswers}) n`,
      [green.id, id],
    );
    await database.admin.query(
      `insert into surveys (id, community_id, kind, title, definition, state, named, per, fair_counts, weighting, author_id,
         written_at, sent_at, closes_at, paper_until)
       select uuidv7(), $1, 'halfYear', 'r' || n, $2, 'over', false, 'household', false, 'from20', $3, $4,
         $4::timestamptz - interval '30 days', $4, $4 from generate_series(1, 4000) n`,
      [green.id, JSON.stringify(yearly), green.manager.id, ago(400)],
    );
    await database.admin.query(
      `insert into survey_counts select s.id, s.community_id, kind, $1::timestamptz - row_number() over () * interval '1 day',
         10, 8, 0, '{0,0,0,4,4}', '{}' from surveys s where title like 'r%'`,
      [ago(400)],
    );
    await database.admin.query('analyze');
    const app = await database.openApp();
    const { session } = await see(green.mate);
    const counts = async (statement: Parameters<typeof planOf>[2]) =>
      reachIn(await planOf(app, session, statement), ['survey_counts']);
    expect(await counts(latestRounds([green.id, maple.id], 'halfYear'))).toBeLessThanOrEqual(2);
    expect(await counts(lastRounds(id))).toBeLessThanOrEqual(8);
    for (const statement of [lastRounds(id), latestRounds([green.id], 'halfYear')]) {
      const scans = (await planOf(app, session, statement)).filter(
        (plan) => plan['Relation Name'] === 'survey_answers',
      );
      expect(scans).toEqual([]);
    }
    const texts = (await planOf(app, session, textList(id, {}, null))).filter(
      (plan) => plan['Relation Name'] === 'survey_texts',
    );
    expect(Math.max(...texts.map(readOf))).toBeLessThanOrEqual(31);
  });
});
