import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import type { ArticleInput } from '@/lib/knowledge/article';
import { findArticle, findGuide } from '@/lib/knowledge/find-article';
import { findArticles, findGuides } from '@/lib/knowledge/find-articles';
import { archiveArticle, restoreArticle, saveArticle, writeArticle } from '@/lib/knowledge/save';
import { articlesWith, soughtTerms } from '@/lib/knowledge/search';
import { type Home, readAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const parking: ArticleInput = {
  kind: 'prices',
  title: '停车月卡怎么办',
  body: '带行驶证到前台。\n每月 240 元。',
  public: true,
  change: '',
};
const clerk = () => see(estate.green.clerk);

async function write(more: Partial<ArticleInput> = {}): Promise<string> {
  const id = newId();
  await writeArticle(await clerk(), estate.green.id, id, { ...parking, ...more });
  return id;
}
const found = async (q: string) =>
  (await findArticles(await clerk(), estate.green.id, { q })).articles.map(({ id }) => id);

describe('the knowledge base', () => {
  it('Each version that was saved stays readable, and an older one comes back as a new one', async () => {
    const id = await write();
    const lead = await see(estate.green.supervisor);
    await saveArticle(lead, id, 1, { ...parking, body: '每月 260 元。', change: '涨价' });
    await restoreArticle(await clerk(), id, 2, 1);
    const { article, versions } = await findArticle(await clerk(), id);
    expect([article.version, article.body]).toEqual([3, parking.body]);
    expect(versions.map(({ version, who, change, restored }) => [version, who, change, restored])).toEqual([
      [3, '王敏', '', 1],
      [2, '周芳', '涨价', null],
      [1, '王敏', '', null],
    ]);
    await expect(database.admin.query('set role linli_app; update article_versions set body = $$x$$')).rejects.toThrow(
      'permission denied',
    );
    await database.admin.query('reset role');
  });

  it('Who saves what a colleague has changed meanwhile is told whose version to look at', async () => {
    const id = await write();
    await saveArticle(await see(estate.green.supervisor), id, 1, { ...parking, body: '每月 300 元。' });
    await expect(saveArticle(await clerk(), id, 1, parking)).rejects.toMatchObject({
      key: 'articleChanged',
      values: { who: '周芳' },
    });
  });

  it('It is found by any two signs of what it says now, by its end too, and no longer by what it said once', async () => {
    const id = await write({ title: '垃圾房在哪', body: `${'甲乙丙丁'.repeat(150)}\n厨余垃圾投放到西门垃圾房` });
    expect(await found('西门')).toContain(id);
    await saveArticle(await clerk(), id, 1, { ...parking, title: '垃圾房在哪', body: '改到东侧了' });
    expect(await found('西门')).not.toContain(id);
    expect(await found('垃圾房 东侧')).toEqual([id]);
    expect(await findArticles(await clerk(), estate.green.id, { q: '房' })).toMatchObject({ oneCharacter: true });
  });

  it('Residents find what is public in their own community and nothing else', async () => {
    const [open, inside] = [
      await write({ title: '门禁卡补办' }),
      await write({ title: '门禁卡内部流程', public: false }),
    ];
    const owner = await see(estate.green.owner);
    const guides = await findGuides(owner, owner.homes[0] as Home, { q: '门禁' });
    expect(guides.articles.map(({ id }) => id)).toEqual([open]);
    await expect(findGuide(owner, inside)).rejects.toMatchObject({ key: 'notFound' });
    const foreign = await see(estate.maple.owner);
    await expect(findGuide(foreign, open)).rejects.toMatchObject({ key: 'notFound' });
    await expect(findArticle(await see(estate.maple.clerk), open)).rejects.toMatchObject({ key: 'notFound' });
    expect((await findGuides(foreign, foreign.homes[0] as Home, {})).articles).toEqual([]);
  });

  it('Archived, it is out of every search and its versions stay; taken back, it is found again', async () => {
    const id = await write({ title: '泳池开放时间' });
    await archiveArticle(await clerk(), id, 1, true);
    const owner = await see(estate.green.owner);
    expect(await found('泳池')).toEqual([]);
    await expect(findGuide(owner, id)).rejects.toMatchObject({ key: 'notFound' });
    expect((await findArticle(await clerk(), id)).versions).toHaveLength(1);
    await archiveArticle(await clerk(), id, 1, false);
    expect(await found('泳池')).toEqual([id]);
  });

  it('A worker reads it and can’t write it; a resident has no part in it', async () => {
    const worker = await see(estate.green.worker);
    expect((await findArticles(worker, estate.green.id, {})).articles.length).toBeGreaterThan(0);
    await expect(writeArticle(worker, estate.green.id, newId(), parking)).rejects.toMatchObject({ key: 'notYours' });
    const owner = await see(estate.green.owner);
    await expect(writeArticle(owner, estate.green.id, newId(), parking)).rejects.toMatchObject({ key: 'notFound' });
    await expect(findArticles(owner, estate.green.id, {})).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Words of another community answer nobody else', async () => {
    await write({ title: '独一无二的词' });
    const foreign = await see(estate.maple.clerk);
    const [rows] = await readAs<[unknown[]]>(foreign, articlesWith(estate.green.id, soughtTerms('独一无二')));
    expect(rows).toEqual([]);
  });
});
