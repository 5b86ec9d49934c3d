import { expect } from '@playwright/test';
import { newId } from '@/lib/id';
import { openState, type State } from '../support/e2e/access/state';
import { asAdministrator } from '../support/e2e/own-session';
import { test } from '../support/e2e/test';

const WHY = 'the group answered nothing';
let state: State;
test.beforeAll(async () => {
  state = await openState();
});
test.afterAll(() => state?.end());

/** A job of a task that finds nothing to do when it is done again. */
async function failedJob(): Promise<void> {
  const key = newId();
  const payload =
    "json_build_object('community', (select id from communities where name = '翠湖花园'), 'notice', $1::text)";
  await state.query(`select enqueue('publish', (${payload})::jsonb, $1, now() + interval '1 hour')`, [key]);
  await state.query(
    'update graphile_worker._private_jobs set attempts = max_attempts, last_error = $2 where key = $1',
    [key, WHY],
  );
}

test('An administrator sees what is wrong with the program and has a failed job tried again, on record @desk', async ({
  as,
}) => {
  await failedJob();
  const page = await as('孙建军');
  await page.goto('/admin/settings');
  await expect(page.getByRole('link', { name: '系统状态' })).toHaveCount(0);
  await page.goto(await asAdministrator('/admin/settings')(page));
  await page.getByRole('link', { name: '系统状态' }).click();
  await expect(page.getByRole('heading', { name: '系统状态' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: '还没有备份过' })).toBeVisible();
  await expect(page.getByText(/^PostgreSQL \d/)).toBeVisible();
  await expect(page.getByText('确认过的事项在断电后仍在')).toBeVisible();

  const job = page.getByRole('row').filter({ hasText: WHY });
  await expect(job).toContainText('试了 12 次');
  await job.getByText('重试', { exact: true }).click();
  await job.getByRole('button', { name: '确定重试' }).click();
  await expect(job).toHaveCount(0);

  await page.goto('/admin/settings/acts?what=jobAgain');
  await expect(page.getByRole('row').filter({ hasText: '陆一帆' })).toContainText('重试失败的任务');
});
