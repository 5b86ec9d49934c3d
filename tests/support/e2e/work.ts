import { expect, type Page } from '@playwright/test';
import { choose, photo } from './repair';

/** Opens the little form of a move on the desk's page of a ticket, by what stands on its button. */
export async function openMove(desk: Page, label: string) {
  const moves = desk.getByRole('group', { name: '可以做的' });
  const button = moves.locator(':scope > details > summary').filter({ hasText: label });
  if (!(await button.isVisible())) await moves.locator('summary').filter({ hasText: '更多' }).click();
  await moves.locator('summary').filter({ hasText: label }).click();
  return moves
    .locator('details[open]')
    .filter({ has: desk.getByRole('button', { name: label, exact: true }) })
    .last();
}

/** Gives a ticket to the plumber. */
export async function assign(desk: Page, id: string, to = '李强 · 工程') {
  await desk.goto(`/admin/tickets/${id}`);
  const form = await openMove(desk, '派单');
  await form
    .locator('label')
    .filter({ hasText: /^工程$/ })
    .click();
  await form.getByRole('combobox', { name: '维修人员' }).selectOption({ label: to });
  await form.getByRole('button', { name: '派单' }).click();
  await expect(desk.getByRole('list', { name: '往来与经过' })).toContainText(
    `已派单 · ${to.split(' · ').reverse().join(' · ')}`,
  );
}

/** The worker signs for the order and is there. */
export async function acceptAndArrive(worker: Page, id: string) {
  await worker.goto(`/admin/orders/${id}`);
  await worker.getByRole('button', { name: '接单' }).click();
  await worker.getByRole('button', { name: '到达' }).click();
  await expect(step(worker)).toHaveText('维修中');
}

/** The worker says that the office pays, as REP-5 wants before work starts. */
export async function statePayer(worker: Page, payer = '物业承担') {
  const next = worker.locator('#next');
  await expect(next.getByRole('heading', { name: '先说谁付费' })).toBeVisible();
  await choose(worker, payer);
  await next.getByRole('textbox', { name: '依据' }).fill('公共管道，物业承担');
  await next.getByRole('button', { name: '说明谁付费' }).click();
}

/** The worker reports the work done, with a photo of it. */
export async function finish(worker: Page, work = '换了软管和垫圈') {
  const next = worker.locator('#next');
  await next.getByRole('textbox', { name: '做了什么' }).fill(work);
  await next.getByRole('textbox', { name: '用了什么材料' }).fill('软管一根');
  await next.getByRole('textbox', { name: '用时' }).fill('30');
  await next.getByLabel('加照片').setInputFiles(await photo('done.jpg'));
  await expect(next.getByRole('img', { name: '照片1' })).toBeVisible();
  await next.getByRole('button', { name: '完成' }).click();
  await expect(step(worker)).toHaveText('待确认');
}

/** From the desk to 「修好了吗?」 in one go, for tests that begin there. */
export async function repairAll(desk: Page, worker: Page, id: string) {
  await assign(desk, id);
  await acceptAndArrive(worker, id);
  await statePayer(worker);
  await finish(worker);
}

/** Where a ticket stands, on the worker's page. */
const step = (worker: Page) => worker.locator('#top + header p').first().locator('span').last();
