import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '@/db/sql';
import { articleList } from '@/lib/knowledge/find-articles';
import { hitList } from '@/lib/knowledge/find-hits';
import { soughtTerms } from '@/lib/knowledge/search';
import { deskNotices, noticeViews } from '@/lib/notices/find-desk';
import { currentNotices, pastNotices } from '@/lib/notices/find-notices';
import type { Home, Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { reachOf } from '../support/plan';

const NOTICES = 8000;
const ARTICLES = 3000;
let database: TestDatabase;
let estate: Estate;
let app: Client;
let owner: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { green, maple } = estate;
  for (const place of [green, maple]) await layMany(place.id, place.clerk.id, place.home, place.owner.id);
  await database.admin.query('analyze');
  owner = await see(green.owner);
  app = await database.openApp();
});
afterAll(() => database.close());

/** Years of notices, of which forty hang now, each read by somebody; and a long knowledge base in which a word stands everywhere. */
async function layMany(community: string, clerk: string, home: string, resident: string) {
  const { admin } = database;
  await admin.query(
    `insert into notices (id, community_id, title, body, state, review, author_id, published_at, ends_at)
     select uuidv7(), $1, '通知' || n, '内容', case when n % 50 = 0 then 'draft' else 'out' end, case when n % 200 = 0 then 'due' end, $2,
       $3::timestamptz - n * interval '4 hours', $3::timestamptz - n * interval '4 hours' + interval '7 days'
     from generate_series(1, ${NOTICES}) n`,
    [community, clerk, NOW],
  );
  await admin.query(
    'insert into notice_reads select community_id, id, $2, $3, $4 from notices where community_id = $1',
    [community, home, resident, NOW],
  );
  await admin.query(
    `with made as (insert into articles (id, community_id, kind, title, body, public, version, saved_at, saved_by)
       select uuidv7(), $1, 'howTo', '停车' || n, '说明', n % 3 > 0, 1, $3::timestamptz - n * interval '1 hour', $2
       from generate_series(1, ${ARTICLES}) n returning id, community_id, title)
     insert into article_terms select community_id, term, id from made cross join lateral
       (select '停车' union all select '月卡' where title like '%7'
         union all select 'w' || i || right(title, 2) from generate_series(1, 20) i) t(term)`,
    [community, clerk, NOW],
  );
}

const big = ['notices', 'notice_reads', 'articles', 'article_terms'];
const reach = ({ session }: Viewer, statement: Sql) => reachOf(app, session, statement, big);

describe('plans behind the policies, on thousands of notices and articles', () => {
  it('A resident’s notices read what hangs now, the past ones a page', async () => {
    const home = owner.homes[0] as Home;
    expect(await reach(owner, currentNotices(owner, home, 30))).toBeLessThanOrEqual(160);
    expect(await reach(owner, pastNotices(owner, home, undefined, 21))).toBeLessThanOrEqual(120);
  });

  it.each(noticeViews)('The desk’s list of %s reads a page', async (view) => {
    const clerk = await see(estate.green.clerk);
    const most = ['asked', 'scheduled', 'withdrawn'].includes(view) ? 10 : 320;
    expect(await reach(clerk, deskNotices(estate.green.id, view, null, 31))).toBeLessThanOrEqual(most);
  });

  it('The knowledge base is listed by page and searched from its rarest word', async () => {
    const clerk = await see(estate.green.clerk);
    for (const wish of [{}, { kind: 'howTo' as const }])
      expect(await reach(clerk, articleList(estate.green.id, wish, 'staff', 31))).toBeLessThanOrEqual(31);
    expect(await reach(owner, articleList(estate.green.id, {}, 'residents', 31))).toBeLessThanOrEqual(31);
    const common = articleList(estate.green.id, { q: '停车' }, 'staff', 31);
    expect(await reach(clerk, common)).toBeLessThanOrEqual(3000);
    const rare = hitList(estate.green.id, '停车 月卡', soughtTerms('停车 月卡'));
    expect(await reach(clerk, rare)).toBeLessThanOrEqual(3000);
  });
});
