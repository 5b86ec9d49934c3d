import { expect, type Page } from '@playwright/test';
import { deskScreen, workPhone } from '../support/e2e/devices';
import { drip, file } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { acceptAndArrive, assign, finish, statePayer } from '../support/e2e/work';

type As = (name: '王秀英' | '陈晓峰' | '王敏' | '李强', device?: object) => Promise<Page>;

test('A worker offers a price, the household agrees, and only then is the work finished', async ({ as }) => {
  test.slow();
  const { id, worker } = await offered(as);
  const home = await as('陈晓峰');
  await home.goto(`/tickets/${id}`);
  await expect(home.locator('main')).toContainText(
    /上门费\s*¥\s*30.*人工费\s*¥\s*50.*三角阀\s*¥\s*35\.5.*合计\s*¥\s*115\.5/s,
  );
  await expect(home.getByText('同意后由您家付费；师傅不收现金')).toBeVisible();
  await home.getByRole('button', { name: /^同意/ }).click();
  await expect(home.getByText('已同意', { exact: true })).toBeVisible();
  await worker.goto(`/admin/orders/${id}`);
  await finish(worker, '换了三角阀');
  await home.goto(`/tickets/${id}`);
  await expect(home.getByRole('heading', { name: '修好了吗？' })).toBeVisible();
});

test('A household that does not agree settles it by itself, and the ticket ends so', async ({ as }) => {
  test.slow();
  const { id, worker } = await offered(as);
  const home = await as('陈晓峰');
  await home.goto(`/tickets/${id}`);
  await home.getByRole('link', { name: '不同意' }).click();
  await home.getByRole('textbox', { name: '原因' }).fill('我找自己的师傅');
  await home.getByRole('button', { name: '不修了，自行处理' }).click();
  await expect(home.getByText(/业主自行处理/).first()).toBeVisible();
  await worker.goto(`/admin/orders/${id}`);
  await expect(worker.getByText('这张单已经结束')).toBeVisible();
});

test('A price that cannot be read is refused with the line it stands in', async ({ as }) => {
  test.slow();
  const { worker } = await atThePrice(as);
  await worker.locator('#next').getByRole('textbox', { name: '报价明细' }).fill('上门费 30\n人工大概五十');
  await worker.locator('#next').getByRole('button', { name: '先报价' }).click();
  await expect(worker.locator('#next')).toContainText('「人工大概五十」');
  await expect(worker.getByRole('textbox', { name: '报价明细' }).first()).toHaveValue('上门费 30\n人工大概五十');
});

test('A tenant decides on a quote of theirs and pays, and the landlord reads the same sentences @phone', async ({
  as,
}) => {
  const rack = '阳台晾衣架钢丝断了一根';
  const landlord = await as('王秀英');
  await landlord.goto('/tickets?shelf=waiting');
  await expect(landlord.getByRole('link', { name: rack })).toContainText('待租户同意报价');
  await landlord.getByRole('link', { name: rack }).click();
  await expect(landlord.getByRole('heading', { name: '报价单' })).toBeVisible();
  const tenant = await as('周雨桐');
  await tenant.goto('/');
  await tenant.getByRole('link', { name: rack }).click();
  for (const page of [landlord, tenant]) await expect(page.getByText('同意后由租户付费；师傅不收现金')).toBeVisible();
  await expect(landlord.getByRole('button', { name: /^同意/ })).toHaveCount(0);
  await tenant.getByRole('button', { name: /^同意/ }).click();
  await expect(tenant.getByText('已同意', { exact: true })).toBeVisible();
  await landlord.reload();
  for (const page of [landlord, tenant])
    await expect(page.getByText(/周雨桐（租户） 今天 .* 同意，由租户付费；师傅不收现金/)).toBeVisible();
  await tenant.getByText('工单详情').click();
  await expect(tenant.getByText('租户付费', { exact: true })).toBeVisible();
});

/** A repair that the household pays, with the worker about to say what it costs. */
async function atThePrice(as: As) {
  const { id } = await file(await as('陈晓峰'), drip('三角阀锈死了'));
  const worker = await as('李强', workPhone);
  await assign(await as('王敏', deskScreen), id);
  await acceptAndArrive(worker, id);
  await statePayer(worker, '住户付费');
  await expect(worker.locator('#next').getByRole('heading', { name: '先报价' })).toBeVisible();
  return { id, worker };
}

async function offered(as: As) {
  const { id, worker } = await atThePrice(as);
  await worker.locator('#next').getByRole('textbox', { name: '报价明细' }).fill('上门费 30\n人工费 50\n三角阀 35.5');
  await worker.locator('#next').getByRole('button', { name: '先报价' }).click();
  await expect(worker.getByText('现在轮到住户，住户答复后会提醒您。')).toBeVisible();
  return { id, worker };
}
