import { expect } from '@playwright/test';
import { openState, type State } from '../support/e2e/access/state';
import { colleagueCalled, ownBrowser } from '../support/e2e/own-session';
import { choose, isPost, photo } from '../support/e2e/repair';
import { laySurvey, untilTaken } from '../support/e2e/surveys';
import { test } from '../support/e2e/test';
import { testMoment } from '../support/moment';

const words = (text: string) => ({ 'zh-CN': text });
const questions = [
  { id: 'whole', type: 'scale', topic: 'overall', title: words('总体满意吗？'), required: true },
  { id: 'shot', type: 'photo', title: words('哪里坏了？拍给我们看'), max: 2 },
  { id: 'said', type: 'short', title: words('还想说什么？'), required: false },
];

/** The survey as it stands once the worker has counted it. */
async function over(state: State, id: string) {
  await state.query(`update surveys set state = 'over', counted_at = $2 where id = $1`, [id, testMoment]);
  await state.query(
    `insert into survey_counts (survey_id, community_id, kind, closed_at, sent, answered, paper, overall, tally)
     select id, community_id, kind, $2, 1, 1, 0, '{0,0,0,0,0}', '{"whole":{},"buildings":{},"returned":{},"drivers":{}}'
     from surveys where id = $1`,
    [id, testMoment],
  );
}

test('A resident shows what is broken over a bad line, the page is killed, and the manager sees it', async ({
  as,
  browser,
  expected,
}) => {
  expected.push(/net::ERR_FAILED/);
  const state = await openState();
  const survey = await laySurvey(state, '公共设施问卷', true);
  await state.query('update surveys set definition = $2 where id = $1', [
    survey.id,
    JSON.stringify({ pages: [{ id: 'one', questions }] }),
  ]);
  const page = await as('王秀英');
  await page.goto(`/surveys/${survey.id}`);
  await untilTaken(page);
  await choose(page, '不满意');
  await expect(page.getByText('最多2张，物业工作人员能看到。')).toBeVisible();
  await page.route('**/api/files?*', (route) => route.abort('failed'), { times: 1 });
  await page.getByLabel('加照片').setInputFiles(await photo());
  await expect(page.getByRole('alert').filter({ hasText: '网络不好，没传上去' })).toBeVisible();
  const sent = page.waitForResponse((reply) => reply.url().includes('/api/files?') && reply.status() === 201);
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('第3题，共3题')).toBeVisible();
  await sent;
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => /"q\.shot":\["/.test(kept)));

  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto(`/surveys/${survey.id}`);
  await expect(again.getByText('上次没填完，已为您找回。')).toBeVisible();
  await again.getByRole('button', { name: '上一步' }).click();
  await expect(again.getByRole('img', { name: '照片1' })).toBeVisible();
  for (const from of ['第2题，共3题', '第3题，共3题']) {
    await expect(again.getByText(from)).toBeVisible();
    await again.getByRole('button', { name: '下一步' }).click();
  }
  await Promise.all([
    again.waitForResponse((reply) => isPost(reply.request())),
    again.getByRole('button', { name: '提交' }).click(),
  ]);
  await again.waitForURL(/sent=/);

  await over(state, survey.id);
  const desk = await ownBrowser(browser, state, await colleagueCalled(state, '赵丽华'), { provedMinutesAgo: 0 });
  const results = await desk.newPage();
  await results.goto(`/admin/surveys/${survey.id}/results`);
  await expect(results.getByText('1 份答卷附了照片。')).toBeVisible();
  const thumb = results.getByRole('link', { name: /的照片1$/ }).getByRole('img');
  await expect(thumb).toHaveJSProperty('complete', true);
  expect(await thumb.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(results.getByText('王秀英')).toBeVisible();
  await desk.close();
  await state.query('delete from survey_counts where survey_id = $1', [survey.id]);
  await survey.takeAway();
  await state.end();
});
