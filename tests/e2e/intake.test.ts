import { expect, type Locator, type Page } from '@playwright/test';
import { countKeys, filedLine, filePublicFault, progressLink } from '../support/e2e/intake';
import { choose } from '../support/e2e/repair';
import { test } from '../support/e2e/test';

const search = (desk: Page) => desk.getByRole('combobox', { name: '查找来电人' });
const found = (desk: Page) => desk.getByRole('option');

test('A call is taken by keys alone: at most forty of them besides the words @desk', async ({ as }) => {
  const desk = await as('王敏');
  const keys = await countKeys(desk);
  await desk.goto('/admin/intake');
  await expect(search(desk)).toBeFocused();
  await desk.keyboard.type('1201');
  await expect(found(desk).first()).toBeVisible();
  await desk.keyboard.press('Enter');
  await desk.waitForURL(/unit=/);
  const category = desk.locator('[name=category]');
  await expect(category.first()).toBeFocused();
  await desk.keyboard.press('Space');
  await pressUntil(desk, 'Tab', () => focusedName(desk), 'happening');
  for (let i = 0; i < 4; i += 1) await desk.keyboard.press('ArrowRight');
  await pressUntil(desk, 'Tab', () => focusedName(desk), 'description');
  await desk.keyboard.type('厨房水龙头关不紧，一直滴水');
  await desk.keyboard.press('Control+Enter');
  for (const box of ['filer', 'readBack']) {
    await pressUntil(desk, 'Tab', () => focusedName(desk), box);
    await desk.keyboard.press('Space');
    await desk.keyboard.press('Control+Enter');
  }
  await expect(filedLine(desk)).toContainText(/已受理 BX-/);
  await expect(search(desk)).toBeFocused();
  expect(await keys()).toBeLessThanOrEqual(40);
});

test('Who calls is found by room, tail, name and first letters, and no name stands whole @desk', async ({ as }) => {
  const desk = await as('王敏');
  await desk.goto('/admin/intake');
  for (const typed of ['3-2-1201', '3栋2单元1201', '王秀英', 'wxy', '2340']) {
    await search(desk).fill(typed);
    await expect(found(desk).filter({ hasText: '3-2-1201' }).first(), typed).toBeVisible();
    await expect(found(desk).filter({ hasText: '王秀英' })).toHaveCount(0);
  }
  await search(desk).fill('没有这个人');
  await expect(desk.getByText(/没有找到。可以换个说法再查/)).toBeVisible();
});

test('The home of a call shows what is under way, and a name only to who looks on record @desk', async ({ as }) => {
  const desk = await as('王敏');
  await desk.goto('/admin/intake');
  await search(desk).fill('wxy');
  await found(desk).filter({ hasText: '3-2-1201' }).first().click();
  await expect(desk.getByRole('heading', { name: '在办的单' })).toBeVisible();
  await expect(desk.getByText('王秀英')).toHaveCount(0);
  await desk
    .getByRole('button', { name: /^查看王\*\*/ })
    .first()
    .click();
  await expect(desk.getByText('已记录在操作记录里')).toBeVisible();
});

test('A stranger gets no data, and leaves a message that reaches the home @desk', async ({ as }) => {
  const desk = await as('王敏');
  await desk.goto('/admin/intake');
  await desk.getByRole('link', { name: '不是住户' }).click();
  await expect(desk.getByText(/不要告诉对方任何住户的信息/)).toBeVisible();
  await expect(desk.getByRole('heading', { name: '在办的单' })).toHaveCount(0);
  await desk.goto('/admin/intake?kind=relay');
  await search(desk).fill('3-2-1201');
  await found(desk).first().click();
  await expect(desk.getByText(/不要告诉对方谁住这里/)).toBeVisible();
  const words = `快递放在门卫，请来取(${process.pid})`;
  await desk.getByRole('textbox', { name: '留言' }).fill(words);
  await desk.getByRole('textbox', { name: '谁留的' }).fill('快递员');
  await choose(desk, '已把记录的内容读给对方听，对方确认无误');
  await desk.getByRole('button', { name: '受理', exact: true }).click();
  await expect(filedLine(desk)).toContainText(/已受理 LY-/);
  await expect(filedLine(desk).getByRole('link', { name: '打印留言条' })).toBeVisible();
  const home = await as('王秀英');
  await home.goto('/tickets?shelf=open');
  await home.getByRole('link', { name: words }).click();
  await expect(home.getByText(words).first()).toBeVisible();
  await expect(home.getByText('知道了').first()).toBeVisible();
});

test('A question answered at once is one tap, counted and closed @desk', async ({ as }) => {
  const desk = await as('王敏');
  await desk.goto('/admin/intake?kind=consult');
  const fee = desk.getByRole('button', { name: /^收费，已答复，今天/ });
  const before = Number(/今天 (\d+) 次/.exec((await fee.getAttribute('aria-label')) ?? '')?.[1]);
  await fee.click();
  await expect(filedLine(desk)).toContainText(/已记录 ZX-/);
  await desk.goto('/admin/intake?kind=consult');
  await expect(desk.getByRole('button', { name: `收费，已答复，今天 ${before + 1} 次` })).toBeVisible();
});

test('Several tickets come of one call and name each other @desk', async ({ as }) => {
  const desk = await as('王敏');
  await filePublicFault(desk, `电梯关门太快(${process.pid})`);
  await filedLine(desk).getByRole('link', { name: '同一来电再记一件' }).click();
  await choose(desk, '照明');
  await choose(desk, '都不是');
  await desk.getByRole('textbox', { name: '描述一下' }).fill('大堂的灯不亮');
  await desk.getByRole('textbox', { name: '联系人姓名' }).fill('路过的人');
  await choose(desk, '已把记录的内容读给对方听，对方确认无误');
  await desk.getByRole('button', { name: '受理', exact: true }).click();
  await expect(filedLine(desk)).toContainText('这次来电已记 2 件');
  await filedLine(desk).getByRole('link', { name: '打开' }).click();
  await expect(desk.getByRole('heading', { name: '同一来电' })).toBeVisible();
  await expect(desk.getByRole('link', { name: /电梯关门太快/ })).toBeVisible();
});

test('A message of the group becomes a ticket whose reply is copied without personal data @desk', async ({ as }) => {
  const desk = await as('王敏', { permissions: ['clipboard-read', 'clipboard-write'] });
  await desk.goto('/admin/intake');
  await desk.getByRole('link', { name: '从微信群粘贴' }).click();
  const words = `3栋2单元1201 王秀英家厨房漏水，电话13800001111(${process.pid})`;
  await desk.getByRole('textbox', { name: '群里的原话' }).fill(words);
  await desk.getByRole('button', { name: '生成工单' }).click();
  await expect(desk.getByRole('heading', { name: '3-2-1201' })).toBeVisible();
  await expect(desk.locator('[name=category][value=water]')).toBeChecked();
  await expect(desk.getByRole('textbox', { name: '描述一下' })).toHaveValue(words.replace('0000', '****'));
  await choose(desk, '正在漏水');
  await desk.locator('[name=filer]').first().check({ force: true });
  await choose(desk, '已把记录的内容读给对方听，对方确认无误');
  await desk.getByRole('button', { name: '受理', exact: true }).click();
  await filedLine(desk).getByRole('button', { name: '复制回复' }).click();
  await expect(filedLine(desk).getByText('已复制，可以贴到群里了')).toBeVisible();
  const reply = await desk.evaluate(() => navigator.clipboard.readText());
  expect(reply).toMatch(/BX-\d{6}-\d{4}/);
  expect(reply).not.toMatch(/王|1201|138/);
  await filedLine(desk).getByRole('link', { name: '打开' }).click();
  await expect(desk.getByRole('heading', { name: '群里的原话' })).toBeVisible();
});

test('The progress of a public fault opens without signing in, until the link is ended @desk', async ({
  as,
  browser,
}) => {
  const desk = await as('王敏');
  const path = await progressLink(desk);
  const outside = await (await browser.newContext()).newPage();
  await outside.goto(new URL(path, desk.url()).href);
  await expect(outside.getByRole('heading', { name: '电梯报修' })).toBeVisible();
  await expect(outside.getByText('路过的人')).toHaveCount(0);
  await filedLine(desk).getByRole('link', { name: '打开' }).click();
  await desk.getByRole('button', { name: '停用链接' }).click();
  await expect(desk.getByRole('button', { name: '生成链接' })).toBeVisible();
  expect((await outside.goto(outside.url()))?.status()).toBe(404);
  await outside.context().close();
});

test('Ctrl+Enter with nothing written says what is missing @desk', async ({ as }) => {
  const desk = await as('王敏');
  await desk.goto('/admin/intake?kind=complaint');
  // The keys are there once the page has come to life, which a hand never outruns.
  const pressUntilSeen = (said: Locator) =>
    expect(async () => {
      await desk.keyboard.press('Control+Enter');
      await expect(said).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 15_000 });
  await pressUntilSeen(desk.getByText('先在左边查到来电人，或按「不是住户」'));
  await desk.goto('/admin/intake?stranger=1');
  await pressUntilSeen(desk.locator('main [aria-invalid=true]').first());
});

const focusedName = (desk: Page) => desk.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

/** Presses a key until the focus is at a field of one of these names, as a hand does. */
async function pressUntil(desk: Page, key: string, at: () => Promise<string>, ...names: string[]) {
  for (let i = 0; i < 14; i += 1) {
    if (names.includes(await at())) return;
    await desk.keyboard.press(key);
  }
}
