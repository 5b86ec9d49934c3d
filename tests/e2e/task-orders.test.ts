import { expect, type Page } from '@playwright/test';
import { deskScreen } from '../support/e2e/devices';
import { drip, file } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { openMove } from '../support/e2e/work';

/** The desk gives one more department its part of a ticket. */
async function addOrder(desk: Page, id: string, department: string, what: string, worker?: string) {
  await desk.goto(`/admin/tickets/${id}`);
  const form = await openMove(desk, '增派任务单');
  await form
    .locator('label')
    .filter({ hasText: new RegExp(`^${department}$`) })
    .click();
  if (worker) await form.getByRole('combobox', { name: '经办人员' }).selectOption({ label: worker });
  await form.getByRole('textbox', { name: '做什么' }).fill(what);
  await form.getByRole('button', { name: '增派任务单' }).click();
  await expect(orders(desk)).toContainText(what);
}

const orders = (desk: Page) =>
  desk.locator('section').filter({ has: desk.getByRole('heading', { name: '任务单', exact: true }) });
const order = (desk: Page, no: number) =>
  orders(desk)
    .locator('li')
    .filter({ hasText: `任务单 ${no} ·` });

async function payerStated(desk: Page, id: string) {
  await desk.goto(`/admin/tickets/${id}`);
  const form = await openMove(desk, '说明谁付费');
  await form
    .locator('label')
    .filter({ hasText: /^物业承担$/ })
    .click();
  await form.getByRole('textbox', { name: '依据' }).fill('公共管道');
  await form.getByRole('button', { name: '说明谁付费' }).click();
  await expect(desk.getByRole('list', { name: '往来与经过' })).toContainText('物业承担');
}

test('One leak makes an order for engineering and one for cleaning; each is pressed for on its own; the ticket finishes when both have', async ({
  as,
}) => {
  test.slow();
  const home = await as('王秀英');
  const { id, number } = await file(home, drip('主水管漏水，流到楼道里了'));
  const desk = await as('王敏', deskScreen);
  await payerStated(desk, id);
  await addOrder(desk, id, '工程', '更换主水管', '李强 · 工程');
  await addOrder(desk, id, '保洁', '拖干楼道积水');
  await expect(orders(desk)).toContainText('还有 2 张没办完');

  await order(desk, 2).getByRole('button', { name: '催办' }).click();
  await expect(order(desk, 2)).toContainText('已催 1 次');
  await expect(order(desk, 1)).not.toContainText('已催');
  await order(desk, 2).getByRole('button', { name: '催办' }).click();
  await expect(order(desk, 2)).toContainText('刚刚催过这张任务单');

  const worker = await as('李强');
  await worker.goto('/admin/orders');
  const card = worker.getByRole('listitem').filter({ hasText: `${number} · 任务单 1` });
  await expect(card).toContainText('更换主水管');
  await card.getByRole('button', { name: '接任务单' }).click();
  const own = worker.locator('#task-1');
  await own.getByRole('textbox', { name: '做了什么' }).fill('主水管已更换，试水不漏');
  await own.getByRole('button', { name: '任务完成' }).click();
  await expect(own).toHaveCount(0);

  await desk.goto(`/admin/tickets/${id}`);
  await expect(orders(desk)).toContainText('还有 1 张没办完');
  await order(desk, 2).getByText('代记完成').click();
  await order(desk, 2).getByRole('textbox', { name: '做了什么' }).fill('楼道已拖干');
  await order(desk, 2).getByRole('button', { name: '任务完成' }).click();
  await expect(orders(desk)).toContainText('都办完了');

  await home.goto(`/tickets/${id}`);
  await expect(home.getByText('工程的任务已完成')).toBeVisible();
  await expect(home.getByRole('button', { name: '修好了' })).toBeVisible();
});

test('Closing with open orders is refused with a sentence', async ({ as, expected }) => {
  test.slow();
  expected.push(/422|400/);
  const home = await as('王秀英');
  const { id } = await file(home, drip('阳台地漏返水'));
  const lead = await as('赵丽华', deskScreen);
  await addOrder(lead, id, '保洁', '清理阳台污水');
  const form = await openMove(lead, '不修结单');
  await form
    .locator('label')
    .filter({ hasText: /^无法解决$/ })
    .click();
  await form.getByRole('textbox', { name: '原因' }).fill('管道属于楼上');
  await form.getByText('我确定，这一步做了不能撤回').click();
  await form.getByRole('button', { name: '不修结单' }).click();
  await expect(form).toContainText('还有 1 张任务单没有办完（第 1 张）');
  await expect(form.getByRole('textbox', { name: '原因' })).toHaveValue('管道属于楼上');
});

test('A resident’s message starts the clock again and both see until when', async ({ as }) => {
  test.slow();
  const home = await as('王秀英');
  const { id } = await file(home, drip('水龙头关不紧'));
  const desk = await as('王敏', deskScreen);
  await desk.goto(`/admin/tickets/${id}`);
  await desk.getByRole('textbox', { name: '写点什么' }).fill('您好，我们马上安排。');
  await desk.getByRole('button', { name: '发送' }).click();
  await expect(desk.getByRole('list', { name: '往来与经过' })).toContainText('我们马上安排');

  await home.goto(`/tickets/${id}`);
  await home.getByRole('textbox', { name: '说点什么' }).fill('大概几点到？');
  await home.getByRole('button', { name: '发送' }).click();
  await expect(home.getByText(/收到，.*\d:\d\d 前答复您/)).toBeVisible();
  await home.reload();
  await expect(home.getByText(/\d:\d\d 前再给您答复/).first()).toBeVisible();

  await desk.reload();
  await expect(desk.getByText(/下次答复：.*\d:\d\d/).first()).toBeVisible();
  await expect(desk.getByRole('row').filter({ hasText: '答复' }).first()).toContainText('还没有');
});

test('A new promise keeps the earlier one in sight, struck out, with its reason; one in the past is refused beside its field', async ({
  as,
  expected,
}) => {
  test.slow();
  expected.push(/422|400/);
  const home = await as('王秀英');
  const { id } = await file(home, drip('热水管渗水'));
  const desk = await as('王敏', deskScreen);
  await desk.goto(`/admin/tickets/${id}`);
  const form = await openMove(desk, '重新承诺');
  await form.getByLabel('新的完成时间').fill('2020-01-01T10:00');
  await form.getByRole('textbox', { name: '原因' }).fill('配件周四才到');
  await form.getByRole('button', { name: '重新承诺' }).click();
  await expect(form).toContainText('这个时间已经过去了');
  await form.getByLabel('新的完成时间').fill('2037-01-01T10:00');
  await form.getByRole('button', { name: '重新承诺' }).click();
  await expect(form).toContainText('最多约到一年以内');
  await form.getByLabel('新的完成时间').fill('2026-11-27T10:00');
  await form.getByRole('button', { name: '重新承诺' }).click();
  await expect(desk.locator('s').filter({ hasText: '配件周四才到' })).toBeVisible();
  await home.goto(`/tickets/${id}`);
  await expect(home.locator('s').filter({ hasText: '原定' })).toBeVisible();
  await expect(home.getByText('配件周四才到').first()).toBeVisible();
});

test('Each figure of the board of promises opens the promises behind it', async ({ as }) => {
  const desk = await as('王敏', deskScreen);
  await desk.goto('/admin/promises');
  const kept = desk.getByRole('link', { name: /本月按时$/ }).first();
  const count = Number((await kept.innerText()).split('\n')[0]);
  expect(count).toBeGreaterThan(0);
  await kept.click();
  await expect(desk.getByRole('heading', { name: '本月按时' })).toBeVisible();
  await expect(desk.locator('tr[data-row]')).toHaveCount(Math.min(count, 50));
});
