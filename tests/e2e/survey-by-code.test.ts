import { devices, expect, type Page } from '@playwright/test';
import { encode } from 'uqr';
import { codeOf } from '../support/e2e/access/asks';
import { openState, type State } from '../support/e2e/access/state';
import { choose } from '../support/e2e/repair';
import { laySurvey, untilTaken } from '../support/e2e/surveys';
import { test } from '../support/e2e/test';

const phone = { ...devices['Pixel 7'] };

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();
const rate = (page: Page, name: string, words: string) =>
  page
    .getByRole('group', { name })
    .locator('label')
    .filter({ hasText: new RegExp(`^${words}$`) })
    .click();

/** What the QR code on the strip of the survey's one home opens. */
async function pathOf(state: State, survey: string) {
  const { rows } = await state.query('select id, building_id from survey_invites where survey_id = $1', [survey]);
  return { path: `/answer/${codeOf('answer', rows[0].id, '')}`, building: rows[0].building_id as string };
}

/** The squares of a code, as a camera sees them. */
const squares = (text: string) =>
  encode(text, { ecc: 'M', border: 2 })
    .data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');

test('A home answers on a relative’s phone by the code on its strip, once, and the desk counts it @desk', async ({
  as,
  browser,
}) => {
  const state = await openState();
  const survey = await laySurvey(state, '扫码答的问卷');
  const { path, building } = await pathOf(state, survey.id);
  const clerk = await as('王敏');
  await clerk.goto(`/print/surveys/${survey.id}/codes?b=${building}`);
  await expect(clerk.getByText('3-2-1201')).toBeVisible();
  await expect(clerk.getByText('不用登录').first()).toBeVisible();
  const drawn = clerk.getByRole('img', { name: '扫码用手机答' });
  expect(await drawn.locator('path').getAttribute('d')).toBe(squares(new URL(path, clerk.url()).href));
  const { rows: acts } = await state.query('select target from acts where what = $1 and target like $2', [
    'surveyStrips',
    `survey ${survey.id}%`,
  ]);
  expect(acts).toEqual([{ target: `survey ${survey.id} building ${building}` }]);

  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByRole('heading', { name: '扫码答的问卷' })).toBeVisible();
  await expect(page.getByText('匿名问卷')).toBeVisible();
  await expect(page.getByText('为您家作答')).toBeVisible();
  for (const telling of ['1201', '王秀英', '陈晓峰']) expect(await page.content()).not.toContain(telling);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'same-origin');
  await untilTaken(page);
  await choose(page, '不满意');
  await expect(page.getByText('第2题，共6题')).toBeVisible();
  await page.reload();
  await expect(page.getByText('上次没填完，已为您找回。')).toBeVisible();
  await next(page);
  await rate(page, '清洁卫生', '非常不满意');
  await rate(page, '秩序维护', '满意');
  await next(page);
  await choose(page, '打电话');
  await next(page);
  await next(page);
  await choose(page, '9');
  await expect(page.getByRole('heading', { name: '都答完了' })).toBeVisible();
  await expect(page.getByText('转成投诉件')).toHaveCount(0);
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByRole('heading', { name: '谢谢，已收到' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('answer')))).toEqual([]);
  await page.goto(path);
  await expect(page.getByRole('heading', { name: '您家已答过这份问卷' })).toBeVisible();
  await page.goto(`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`);
  await expect(page.getByRole('heading', { name: '二维码不对' })).toBeVisible();
  await context.close();

  const lead = await as('赵丽华');
  await lead.goto(`/admin/surveys/${survey.id}/results`);
  await expect(lead.getByText('已发 1 份，收回 1 份')).toBeVisible();
  await survey.takeAway();
  await state.end();
});

test('By the code without JavaScript a named survey is one long page, entered under the home @nojs', async ({
  page,
}) => {
  const state = await openState();
  const survey = await laySurvey(state, '不用脚本扫码', true);
  const { path } = await pathOf(state, survey.id);
  await page.goto(path);
  await expect(page.getByText('以您家的名义提交')).toBeVisible();
  await expect(page.getByText('转成投诉件')).toHaveCount(0);
  await page.getByRole('group', { name: '总体满意吗？' }).getByText('非常满意').click();
  for (const name of ['清洁卫生', '秩序维护']) await rate(page, name, '满意');
  await choose(page, '到前台');
  await choose(page, '8');
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByRole('heading', { name: '谢谢，已收到' })).toBeVisible();
  const { rows } = await state.query('select person_id, way, answers from survey_answers where survey_id = $1', [
    survey.id,
  ]);
  expect(rows).toEqual([
    {
      person_id: null,
      way: 'phone',
      answers: { whole: 5, 'parts.clean': 4, 'parts.guard': 4, way: ['desk'], tell: 8 },
    },
  ]);
  await survey.takeAway();
  await state.end();
});
