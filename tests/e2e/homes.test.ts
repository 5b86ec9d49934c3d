import { expect, type Page } from '@playwright/test';
import { signInByCode } from '../support/e2e/code';
import { deskScreen } from '../support/e2e/devices';
import { choose, drip, file } from '../support/e2e/repair';
import { test } from '../support/e2e/test';

const scripted = { javaScriptEnabled: true };

test('A new phone signs in, asks for a home, the desk approves, and the first repair is filed', async ({
  page,
  as,
}) => {
  test.slow();
  await askForHome(page, '16900000001', '林小满');
  await answer(await as('王敏', deskScreen), '林小满', async (desk, card) => {
    await expect(card).toContainText('尾号 0001');
    await card.getByRole('button', { name: /^通过/ }).click();
    await expect(card).toBeHidden();
    await desk.goto('/admin/homes?q=0001');
    await expect(desk.getByRole('cell', { name: '林小满' })).toBeVisible();
  });
  await page.goto('/messages');
  await expect(page.getByRole('button', { name: /房屋认证通过了/ })).toBeVisible();
  await file(page, drip('新住户家里的水龙头'));
});

test('Without JavaScript a home is asked for, refused with a reason, and asked for again @nojs', async ({
  page,
  as,
}) => {
  test.slow();
  await askForHome(page, '16900000002', '林大满');
  await answer(await as('王敏', { ...deskScreen, ...scripted }), '林大满', async (_desk, card) => {
    await card.locator('summary', { hasText: '不通过' }).click();
    await card.getByRole('textbox', { name: '理由' }).fill('请补房产证照片');
    await card.getByRole('button', { name: '不通过' }).click();
    await expect(card).toBeHidden();
  });
  await page.goto('/homes');
  await expect(page.getByText('没有通过：请补房产证照片')).toBeVisible();
  await page.getByRole('link', { name: '重新申请' }).click();
  await chooseRoom(page);
  await claimRoom(page, '林大满');
  await expect(page.getByText('已提交，物业核对后通知您。')).toBeVisible();
});

test('A printed letter binds a home by one press, and only once, also by its digits', async ({ page, as, browser }) => {
  test.slow();
  const desk = await as('王敏', deskScreen);
  await desk.goto('/admin/homes?q=3-2-1201');
  await desk.getByRole('link', { name: '3-2-1201' }).first().click();
  await desk.getByRole('button', { name: '打印认证信（家属）' }).click();
  await desk.waitForURL(/\/print\/letters\//);
  const link = (await desk.locator('a[href*="/homes/letter/"]').getAttribute('href')) ?? '';
  const path = new URL(link, desk.url()).pathname;
  const digits = await desk.getByText(/^\d{4} \d{4} \d{4}$/).innerText();
  await signInByCode(page, '16900000003');
  await page.goto(path);
  await expect(page.getByText('以家属身份认证')).toBeVisible();
  await page.getByRole('button', { name: '是我家，认证' }).click();
  await expect(page.getByText('认证好了，欢迎回家。')).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('3-2-1201').first()).toBeVisible();
  const second = await (await browser.newContext()).newPage();
  await signInByCode(second, '16900000004');
  await second.goto('/homes/bind');
  await second.getByRole('link', { name: /有物业给的认证信/ }).click();
  await second.getByRole('textbox', { name: '信上的数字' }).fill(digits);
  await second.getByRole('button', { name: '下一步' }).click();
  await expect(second.getByRole('heading', { name: '这封信已经用过了' })).toBeVisible();
  await second.context().close();
});

test('A child enters an elder, who only signs in; the owner sees who lives there and removes them', async ({
  page,
  as,
}) => {
  test.slow();
  const owner = await as('王秀英');
  await owner.goto('/homes');
  await owner.getByRole('link', { name: /翠湖花园 3-2-1201/ }).click();
  await owner.getByRole('textbox', { name: '家人姓名' }).fill('王奶奶');
  await owner.getByRole('textbox', { name: '家人手机号' }).fill('16900000005');
  await owner.getByRole('button', { name: '添加家人' }).click();
  await expect(owner.getByText('已添加。')).toBeVisible();
  await signInByCode(page, '16900000005');
  await expect(page.getByText('3-2-1201').first()).toBeVisible();
  await owner.reload();
  const removal = owner.locator('details', { hasText: '王奶奶' });
  await removal.locator('summary').click();
  await removal.getByRole('button', { name: '确定移除' }).click();
  await expect(owner.getByText('王奶奶')).toHaveCount(0);
  await page.goto('/');
  await expect(page.getByText('先认证您的房屋')).toBeVisible();
  await page.goto('/homes');
  await expect(page.getByText('已经结束')).toBeVisible();
});

/** From the sign-in page to the request, as somebody nobody knows. */
async function askForHome(page: Page, phone: string, name: string) {
  await signInByCode(page, phone);
  await expect(page.getByText('先认证您的房屋')).toBeVisible();
  await page.getByRole('link', { name: '按楼栋、房号认证' }).click();
  await chooseRoom(page);
  await claimRoom(page, name);
  await expect(page.getByText('已提交，物业核对后通知您。')).toBeVisible();
}

async function chooseRoom(page: Page) {
  await page.getByRole('link', { name: '翠湖花园' }).click();
  const search = page.getByRole('searchbox', { name: '直接找房号' });
  await search.fill('3-2-1101');
  await search.press('Enter');
  await expect(page.getByText('翠湖花园 3-2-1101')).toBeVisible();
}

async function claimRoom(page: Page, name: string) {
  await choose(page, '家属');
  await page.getByRole('textbox', { name: '您的姓名' }).fill(name);
  await page.getByRole('button', { name: '提交认证' }).click();
}

type Answer = (desk: Page, card: ReturnType<Page['locator']>) => Promise<void>;

async function answer(desk: Page, name: string, run: Answer) {
  await desk.goto('/admin/homes');
  await run(desk, desk.getByRole('listitem').filter({ hasText: name }).filter({ hasText: '申请人' }));
}
