import { expect, type Page } from '@playwright/test';
import { drip, file } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { openMove } from '../support/e2e/work';

const rows = (desk: Page) => desk.getByRole('table', { name: '工单列表' }).locator('tbody tr');
const story = (desk: Page) => desk.getByRole('list', { name: '往来与经过' });

test('What a list shows stands in its address, and leaves it again @desk', async ({ as }) => {
  const fault = drip('过滤用的水龙头');
  const { number } = await file(await as('王秀英'), fault);
  const desk = await as('王敏');
  await desk.goto('/admin/tickets?kind=repair&sort=newest');
  await desk.getByRole('combobox', { name: '类别' }).selectOption('水');
  await expect(desk).toHaveURL(/category=water/);
  await desk.reload();
  await expect(desk.getByRole('combobox', { name: '类别' })).toHaveValue('water');
  await expect(rows(desk).filter({ hasText: number })).toHaveCount(1);
  await desk.getByRole('combobox', { name: '类别' }).selectOption('电');
  await expect(desk).toHaveURL(/category=electricity/);
  await expect(rows(desk).filter({ hasText: number })).toHaveCount(0);
  await desk.getByRole('link', { name: '清除筛选' }).click();
  await expect(desk).not.toHaveURL(/category/);
});

test('A ticket is found by number, phone tail, room, name and two Chinese characters @desk', async ({ as }) => {
  const fault = drip('水槽里有只蓝鲸在滴水');
  const { number } = await file(await as('王秀英'), fault);
  const desk = await as('王敏');
  await desk.goto('/admin');
  for (const words of [number, number.slice(-4), '2340', '3-2-1201', '王秀英', '蓝鲸', '王秀英 蓝鲸']) {
    await desk.getByRole('searchbox', { name: '搜索工单' }).fill(words);
    await desk.keyboard.press('Enter');
    await expect(desk).toHaveURL(new RegExp(`q=${encodeURIComponent(words).replaceAll('%20', '\\+')}`));
    await expect(rows(desk).filter({ hasText: number }), words).toHaveCount(1);
  }
  await desk.getByRole('searchbox', { name: '搜索工单' }).fill('蓝鹅');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('没有找到', { exact: true })).toBeVisible();
  await desk.getByRole('searchbox', { name: '搜索工单' }).fill('鲸');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('单个字查不到，请至少连着输入两个字')).toBeVisible();
});

test('The keys go through the list, open a ticket, find and explain themselves @desk', async ({ as }) => {
  const desk = await as('王敏');
  await desk.goto('/admin/tickets');
  const links = desk.locator('.row-link');
  await pressUntil(desk, 'k', () => expect(links.nth(0)).toBeFocused({ timeout: 500 }));
  await desk.keyboard.press('j');
  await expect(links.nth(1)).toBeFocused();
  await desk.keyboard.press('k');
  await expect(links.nth(0)).toBeFocused();
  await desk.keyboard.press('x');
  await expect(rows(desk).nth(0).getByRole('checkbox')).toBeChecked();
  await desk.keyboard.press('e');
  await expect(desk.getByRole('combobox', { name: '部门' }).last()).toBeFocused();
  await desk.keyboard.press('Escape');
  await links.nth(0).focus();
  const address = await links.nth(0).getAttribute('href');
  await desk.keyboard.press('Enter');
  await desk.waitForURL(`**${address}`);
  await desk.keyboard.press('r');
  await expect(desk.getByRole('textbox', { name: '写点什么' })).toBeFocused();
  await desk.keyboard.type('?/jk');
  await expect(desk.getByRole('textbox', { name: '写点什么' })).toHaveValue('?/jk');
  await desk.goto('/admin');
  const sheet = desk.getByRole('dialog', { name: '快捷键' });
  await pressUntil(desk, '?', () => expect(sheet).toBeVisible({ timeout: 500 }));
  await desk.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await desk.keyboard.press('/');
  await expect(desk.getByRole('searchbox', { name: '搜索工单' })).toBeFocused();
});

test('A list is kept under a name of one’s own and thrown away again @desk', async ({ as }) => {
  const desk = await as('王敏');
  await desk.goto('/admin/tickets?category=water&sort=newest');
  await desk.getByText('保存这个列表').click();
  await desk.getByRole('textbox', { name: '名称' }).fill('新来的水');
  await desk.getByRole('button', { name: '保存', exact: true }).click();
  const kept = desk.getByRole('link', { name: '新来的水' });
  await expect(kept).toHaveAttribute('aria-current', 'page');
  await desk.goto('/admin/tickets');
  await kept.click();
  await expect(desk).toHaveURL(/category=water&sort=newest/);
  await desk.getByRole('button', { name: '删除列表「新来的水」' }).click();
  await expect(kept).toHaveCount(0);
});

test('Several tickets are given away together @desk', async ({ as }) => {
  const home = await as('王秀英');
  const tickets = [await file(home, drip('一起派的第一件')), await file(home, drip('一起派的第二件'))];
  const desk = await as('王敏');
  await desk.goto('/admin/tickets?view=unassigned&sort=newest');
  for (const { number } of tickets) await desk.getByRole('checkbox', { name: `选中 ${number}` }).check();
  await desk.getByRole('combobox', { name: '部门' }).last().selectOption('工程');
  await desk.getByRole('combobox', { name: '人员' }).selectOption('李强 · 工程');
  await desk.getByRole('button', { name: '派单' }).click();
  await expect(desk.getByText(/^2 条已派单/)).toBeVisible();
  for (const { number } of tickets) await expect(rows(desk).filter({ hasText: number })).toHaveCount(0);
});

test('The second of two clerks is told who did what @desk', async ({ as }) => {
  const { id } = await file(await as('王秀英'), drip('两个人同时派的单'));
  const first = await as('王敏');
  const second = await as('赵丽华');
  await second.route('**/api/pulse**', (route) => route.fulfill({ status: 304 }));
  for (const desk of [first, second]) await desk.goto(`/admin/tickets/${id}`);
  await giveTo(first, '李强 · 工程');
  await expect(story(first)).toContainText('李强');
  await giveTo(second, '胡建平 · 工程');
  await expect(second.getByText('王敏刚刚派了单，请看过最新进展再操作')).toBeVisible();
  await second.reload();
  await expect(story(second)).toContainText('李强');
  await expect(story(second)).not.toContainText('胡建平');
});

test('An open ticket and an open list show a change within ten seconds by themselves @desk', async ({ as }) => {
  const home = await as('王秀英');
  const { id } = await file(home, drip('会自己刷新的单'));
  const ticket = await as('王敏');
  const list = await as('赵丽华');
  await ticket.goto(`/admin/tickets/${id}`);
  await list.goto('/admin/tickets?sort=newest');
  await home.goto(`/tickets/${id}`);
  await home.getByRole('textbox', { name: '说点什么' }).fill('水又大了');
  await home.getByRole('button', { name: '发送' }).click();
  await expect(story(ticket)).toContainText('水又大了', { timeout: 10_000 });
  const fresh = drip('刚刚才报的单');
  await file(home, fresh);
  await expect(rows(list).filter({ hasText: fresh.description })).toHaveCount(1, { timeout: 10_000 });
});

test('What the desk is typing is not taken from it by a change @desk', async ({ as }) => {
  const home = await as('王秀英');
  const { id } = await file(home, drip('正在回复的单'));
  const desk = await as('王敏');
  await desk.goto(`/admin/tickets/${id}`);
  const box = desk.getByRole('textbox', { name: '写点什么' });
  await box.fill('我们正在');
  await home.goto(`/tickets/${id}`);
  await home.getByRole('textbox', { name: '说点什么' }).fill('快一点');
  await home.getByRole('button', { name: '发送' }).click();
  await desk.getByRole('button', { name: '这张单有新变化，点此查看' }).click();
  await expect(story(desk)).toContainText('快一点');
  await expect(box).toHaveValue('我们正在');
});

/** Keys work as soon as the page's script has arrived, which nothing on the page tells of. */
const pressUntil = (desk: Page, key: string, done: () => Promise<void>) =>
  expect(async () => {
    await desk.keyboard.press(key);
    await done();
  }).toPass();

async function giveTo(desk: Page, who: string) {
  const form = await openMove(desk, '派单');
  await form
    .locator('label')
    .filter({ hasText: /^工程$/ })
    .click();
  await form.getByRole('combobox', { name: '维修人员' }).selectOption({ label: who });
  await form.getByRole('button', { name: '派单' }).click();
}
