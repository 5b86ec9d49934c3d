import { expect, type Page } from '@playwright/test';
import { openState } from '../support/e2e/access/state';
import { choose, isPost } from '../support/e2e/repair';
import { laySurvey, untilTaken } from '../support/e2e/surveys';
import { test } from '../support/e2e/test';

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();
const row = (page: Page, name: string) => page.getByRole('group', { name });
const tap = (page: Page, name: string, words: string) =>
  row(page, name)
    .locator('label')
    .filter({ hasText: new RegExp(`^${words}$`) })
    .click();

/** The server takes what is sent, and its answer is lost on the way, once. */
async function loseOneAnswer(page: Page) {
  let lost = false;
  await page.route('**/surveys/**', async (route) => {
    if (lost || !isPost(route.request())) return route.fallback();
    lost = true;
    await route.fetch();
    await route.abort();
  });
}

test('A resident answers half, the page is killed, and what is sent twice over a bad line counts once', async ({
  as,
  expected,
}) => {
  expected.push(/net::ERR_FAILED/);
  const state = await openState();
  const survey = await laySurvey(state, '夏季环境满意度调查');
  const page = await as('王秀英');
  await page.goto('/');
  await page.getByRole('link', { name: /夏季环境满意度调查/ }).click();
  await expect(page.getByText('匿名问卷')).toBeVisible();
  await expect(page.getByText('谁也对不上')).toBeVisible();
  await expect(page.getByText('第1题，共5题')).toBeVisible();
  await untilTaken(page);
  await choose(page, '不满意');
  await expect(page.getByText('第2题，共6题')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('radio', { name: '不满意', exact: true })).toBeChecked();
  await next(page);
  await expect(page.getByText('第2题，共6题')).toBeVisible();
  const why = page.getByRole('textbox', { name: '哪里不满意？' });
  await why.fill('楼道'.repeat(2500));
  await next(page);
  await expect(page.getByText('字数太多了，请删减一些')).toBeVisible();
  await expect(why).toHaveValue(/^(楼道){2500}$/);
  await why.fill('楼道灯坏了很久');
  await next(page);
  await tap(page, '清洁卫生', '非常不满意');
  await next(page);
  await expect(row(page, '秩序维护').getByText('请回答这一题')).toBeVisible();

  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto(`/surveys/${survey.id}`);
  await expect(again.getByText('上次没填完，已为您找回。')).toBeVisible();
  await expect(again.getByText('第3题，共6题')).toBeVisible();
  await tap(again, '秩序维护', '满意');
  await next(again);
  await choose(again, '打电话');
  await choose(again, '从不联系');
  await expect(again.getByRole('checkbox', { name: '打电话' })).not.toBeChecked();
  await next(again);
  await again.getByRole('button', { name: '停车' }).click();
  await again.getByRole('button', { name: '电梯' }).click();
  await next(again);
  await expect(again.getByText('选得还不够，请再选几项')).toBeVisible();
  await again.getByRole('button', { name: '绿化' }).click();
  await next(again);
  await choose(again, '9');
  await expect(again.getByRole('heading', { name: '都答完了' })).toBeVisible();
  await expect(again.getByText('您不太满意的有：总体满意度、清洁卫生。')).toBeVisible();
  await again.getByText('同意把不满意的地方转成投诉件').click();
  await loseOneAnswer(again);
  await again.getByRole('button', { name: '提交' }).click();
  await again.getByRole('button', { name: '没发出去，点一下重试' }).click();
  await expect(again.getByRole('heading', { name: '谢谢，已收到' })).toBeVisible();
  await expect(again.getByText('已转成投诉件')).toBeVisible();
  const { rows } = await state.query('select count(*)::int as n from survey_ballots where survey_id = $1', [survey.id]);
  expect(rows).toEqual([{ n: 1 }]);
  expect(await again.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('survey')))).toEqual([]);

  const son = await as('陈晓峰');
  await son.goto(`/surveys/${survey.id}`);
  await expect(son.getByRole('heading', { name: '您家已答过这份问卷' })).toBeVisible();
  await survey.takeAway();
  await state.end();
});

test('A tap before the page’s script has come is an answer', async ({ as }) => {
  const state = await openState();
  const survey = await laySurvey(state, '信号不好时的问卷');
  const page = await as('王秀英');
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`/surveys/${survey.id}`, { waitUntil: 'commit' });
  await page.getByRole('group', { name: '总体满意吗？' }).getByText('非常满意').click();
  arrive();
  await untilTaken(page);
  await expect(page.getByRole('radio', { name: '非常满意', exact: true })).toBeChecked();
  await next(page);
  await expect(page.getByText('第2题，共5题')).toBeVisible();
});

test('Without JavaScript a survey is one long page, sent once all is answered @nojs', async ({ as }) => {
  const state = await openState();
  const survey = await laySurvey(state, '不用脚本的问卷', true);
  const page = await as('陈晓峰');
  await page.goto(`/surveys/${survey.id}`);
  await expect(page.getByText('实名问卷')).toBeVisible();
  await page.getByRole('group', { name: '总体满意吗？' }).getByText('非常满意').click();
  await tap(page, '清洁卫生', '满意');
  await choose(page, '到前台');
  await page.getByRole('button', { name: '提交' }).click();
  await expect(row(page, '秩序维护').getByText('请回答这一题')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: '到前台' })).toBeChecked();
  await tap(page, '秩序维护', '满意');
  await choose(page, '8');
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByRole('heading', { name: '谢谢，已收到' })).toBeVisible();
  const { rows } = await state.query('select answers from survey_answers where survey_id = $1', [survey.id]);
  expect(rows).toEqual([{ answers: { whole: 5, 'parts.clean': 4, 'parts.guard': 4, way: ['desk'], tell: 8 } }]);
  await survey.takeAway();
  await state.end();
});
