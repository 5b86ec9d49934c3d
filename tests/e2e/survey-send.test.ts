import { devices, expect, type Page } from '@playwright/test';
import { openState, type State } from '../support/e2e/access/state';
import { test } from '../support/e2e/test';
import { testMoment } from '../support/moment';

const phone = { ...devices['Pixel 7'] };
const desk = { viewport: { width: 1440, height: 900 } };

/** The portal's own worker does what is due of a survey; a story does not wait for days. */
async function due(state: State, survey: string, task: 'surveyNews' | 'survey', done: string) {
  const { rows } = await state.query('select community_id from surveys where id = $1', [survey]);
  const news = task === 'survey' ? {} : { what: 'surveyReminder', after: null, units: null };
  const payload = JSON.stringify({ community: rows[0].community_id, survey, ...news });
  await state.query('select graphile_worker.add_job($1, payload => $2::json)', [task, payload]);
  await expect
    .poll(async () => (await state.query(done, [survey])).rows.length, { timeout: 60_000 })
    .toBeGreaterThan(0);
}

/** A month ago it went out, and by now paper is over too. */
const letPass = (state: State, survey: string) =>
  state.query(
    `update surveys set sent_at = $2::timestamptz - interval '30 days', closes_at = $2::timestamptz - interval '7 days',
       paper_until = $2::timestamptz - interval '1 minute' where id = $1`,
    [survey, testMoment],
  );

async function begin(page: Page): Promise<string> {
  await page.goto('/admin/surveys/new');
  await page.getByRole('button', { name: '下一步：编辑题目' }).click();
  await page.waitForURL(/\/admin\/surveys\/[\da-f-]{36}/);
  return /[\da-f-]{36}/.exec(page.url())?.[0] ?? '';
}

/** The supervisor looks at what sending comes to, and sends. */
async function sendOut(page: Page, id: string) {
  await page.goto(`/admin/surveys/${id}/send`);
  await page.getByText('「基本满意」算满意').click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/已入住 \d+ 户，全部发送/)).toBeVisible();
  await expect(page.getByText('15 个工作日')).toBeVisible();
  await page.locator('summary', { hasText: '发出问卷' }).click();
  await page.getByRole('button', { name: '确定发出' }).click();
  await page.waitForURL(new RegExp(`/admin/surveys/${id}$`));
}

const stub = async (page: Page, home: string, says: string) => {
  await page.getByLabel('回执编号或房号').fill(home);
  await page.getByRole('button', { name: '登记' }).click();
  await expect(page.getByText(says).first()).toBeVisible();
};

/** The first question by the digit under which it offers 满意; the focus goes on by itself. */
const sheet = async (page: Page, says: string) => {
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('2');
  await page.getByRole('button', { name: '录入这一份' }).click();
  await expect(page.getByText(says).first()).toBeVisible();
};

test('A survey goes to every home, comes back on paper, reminds those missing and is counted @desk', async ({ as }) => {
  test.setTimeout(300_000);
  const state = await openState();
  const lead = await as('赵丽华', desk);
  const id = await begin(lead);
  await sendOut(lead, id);

  const resident = await as('王秀英', phone);
  await expect
    .poll(async () => {
      await resident.goto('/messages');
      return resident.getByText('物业请您填一份问卷').count();
    })
    .toBeGreaterThan(0);

  const clerk = await as('王敏', desk);
  await clerk.goto(`/admin/surveys/${id}/paper`);
  await sheet(clerk, '录入的答卷已经和登记的回执一样多');
  await stub(clerk, '3栋2单元1101', '已登记');
  await stub(clerk, '3-2-1101', '该户已答过');
  await sheet(clerk, '已录入，请录下一份');
  await expect(clerk.getByRole('radio').first()).toBeFocused();
  await sheet(clerk, '录入的答卷已经和登记的回执一样多');

  const told = "select person_id from inbox where values->>'survey' = $1 and key = ";
  await due(state, id, 'surveyNews', `${told}'surveyReminder'`);
  const { rows } = await state.query(
    `select count(*) filter (where u.label = '3-2-1101')::int as answered, count(*) filter (where u.label = '3-2-1201')::int as missing
     from inbox i join residencies r on r.person_id = i.person_id join units u on u.id = r.unit_id
     where i.values->>'survey' = $1 and i.key = 'surveyReminder'`,
    [id],
  );
  expect(rows[0].answered).toBe(0);
  expect(rows[0].missing).toBeGreaterThan(0);

  await letPass(state, id);
  await due(state, id, 'survey', "select id from surveys where id = $1 and state = 'over'");
  const counted = await state.query('select answered, paper from survey_counts where survey_id = $1', [id]);
  expect(counted.rows).toEqual([{ answered: 1, paper: 1 }]);
  await state.query("delete from inbox where values->>'survey' = $1", [id]);
  for (const table of ['survey_texts', 'survey_answers', 'survey_counts', 'survey_invites'])
    await state.query(`delete from ${table} where survey_id = $1`, [id]);
  await state.query('delete from surveys where id = $1', [id]);
  await state.end();
});
