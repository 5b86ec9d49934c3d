import { expect, type Page } from '@playwright/test';
import { deskScreen, workPhone } from '../support/e2e/devices';
import { choose, drip, filed, send } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { acceptAndArrive, assign, finish } from '../support/e2e/work';

test('A neighbour is shown what was told already and follows it instead, and is told when it is done', async ({
  as,
}) => {
  test.slow();
  const spot = `3单元门口${process.pid}`;
  const first = await as('陈晓峰');
  await describePublic(first);
  await first.getByRole('textbox', { name: '具体位置' }).fill(spot);
  await first.getByRole('textbox', { name: '描述一下' }).fill(drip('门口的灯一闪一闪').description);
  await send(first).click();
  const { id, number } = await filed(first);

  const neighbour = await as('王秀英');
  await describePublic(neighbour);
  const told = neighbour.getByRole('listitem').filter({ hasText: spot });
  await expect(neighbour.getByRole('heading', { name: '邻居已经反映过' })).toBeVisible();
  await expect(told).toContainText('1 户反映了');
  await told.getByRole('button', { name: '关注' }).click();
  await expect(neighbour.getByText('您已关注，有进展会通知您')).toBeVisible();
  await expect(neighbour.locator('body')).not.toContainText('陈晓峰');

  await describePublic(neighbour);
  await expect(told).toContainText('2 户反映了');
  await expect(told).toContainText('您在关注');

  const worker = await as('李强', workPhone);
  await assign(await as('王敏', deskScreen), id);
  await acceptAndArrive(worker, id);
  await finish(worker, '换了灯');
  await expect(async () => {
    await neighbour.goto('/messages');
    await expect(neighbour.getByRole('button', { name: number }).first()).toContainText('维修完成', { timeout: 1000 });
  }).toPass();
});

/** The repair form about the lights of building 3. */
async function describePublic(page: Page) {
  await page.goto('/services/repair');
  await choose(page, '公共区域');
  await page.getByRole('combobox', { name: '哪栋楼' }).selectOption({ label: '3栋' });
  await choose(page, '照明');
  await choose(page, '都不是');
}
