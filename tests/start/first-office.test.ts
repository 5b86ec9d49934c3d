import { generateSync } from 'otplib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser';
import { openRealPortal } from '../support/real-portal';

const MINUTES = 60_000;
const office = {
  SETUP_COMPANY: '安居物业',
  SETUP_COMMUNITY: '翠湖花园',
  SETUP_DESK_PHONE: '0571-88880000',
  SETUP_ADMIN: '陆一帆',
  SETUP_ADMIN_PHONE: '13700001234',
};
const PASSWORD = '水管漏水找李师傅很快';

let portal: Awaited<ReturnType<typeof openRealPortal>>;
let browser: Browser;
let page: Page;
let link = '';
/** What must stay between the administrator and the portal. */
const secret = [PASSWORD];

beforeAll(async () => {
  [portal, browser] = await Promise.all([openRealPortal(), findBrowser().then((found) => chromium.launch(found))]);
  page = await browser.newPage({ baseURL: portal.origin, locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(20_000);
}, 6 * MINUTES);

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const setUp = (more: Partial<typeof office>) => portal.run('scripts/setup.ts', more);
const heading = (name: string) => page.getByRole('heading', { name }).waitFor();

describe('an office without demo', () => {
  it('Is set up by one command without anybody to ask, which prints the link and nothing else that is secret', async () => {
    const { SETUP_ADMIN_PHONE: _left, ...less } = office;
    const missing = await setUp(less);
    expect(missing).toMatchObject({ code: 1, words: expect.stringContaining('--admin-phone 没有给 · is missing') });
    expect(await setUp({ ...office, SETUP_ADMIN_PHONE: '12345' })).toMatchObject({ code: 1 });
    const done = await setUp(office);
    expect(done.code, done.words).toBe(0);
    link = new RegExp(`${portal.origin}/first/[\\w-]{32}`).exec(done.words)?.[0] ?? '';
    expect(done.words.replace(link, '')).not.toMatch(/[\w-]{20,}/);
    for (const value of portal.secrets()) expect(done.words).not.toContain(value);
    secret.push(link.split('/').pop() ?? '');
    const again = await setUp(office);
    expect(again).toMatchObject({ code: 1, words: expect.stringContaining('这里已经有公司了') });
  });

  it('Lets its administrator in by that link: a password, a second step, and what is left to do', async () => {
    await page.goto(link);
    await heading('陆一帆，您好');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('input[name=again]').fill(PASSWORD);
    await page.getByRole('button', { name: '设好密码，进入系统' }).click();
    await heading('开通两步验证');
    const key = ((await page.locator('[data-secret]').textContent()) ?? '').replaceAll(/\s/g, '');
    secret.push(key);
    await page.getByLabel('动态码', { exact: true }).fill(generateSync({ secret: key }));
    await page.getByRole('button', { name: '开通', exact: true }).click();
    await page.waitForURL(/\/sign-in\/codes/);
    secret.push(...(await page.getByRole('list', { name: '备用码' }).getByRole('listitem').allTextContents()));
    await page.getByRole('button', { name: '我已抄好' }).click();
    await page.waitForURL(/\/admin\/start/);
    await heading('开张准备');
    expect(await page.getByText('待办', { exact: true }).count()).toBeGreaterThanOrEqual(4);
    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await other.getByRole('heading', { name: '这个链接不能用了' }).waitFor();
  });

  it('Has homes from one form, and more from its own roster', async () => {
    await page.getByRole('link', { name: '手工添加一栋楼' }).click();
    await page.getByLabel('楼栋名称').fill('3栋');
    await page.getByLabel('门牌里的简称').fill('3');
    await page.getByLabel('单元数').fill('2');
    await page.getByLabel('楼层数').fill('12');
    await page.getByLabel('每层户数').fill('2');
    await page.getByRole('button', { name: '添加这栋楼' }).click();
    await page.getByRole('cell', { name: '48 套' }).waitFor();
    await page.goto('/admin/homes/import');
    const lines = ['楼栋,单元,房号,业主姓名,手机号,关系', '9,1,301,钱进,16900000091,业主'];
    const buffer = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
    await page.setInputFiles('#file', { name: '名册.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '上传并查看' }).click();
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.getByText('名册导入好了').waitFor();
  });

  it('Takes its first ticket, and its one administrator works on it', async () => {
    await page.goto('/admin/tickets/new');
    await page.getByRole('textbox', { name: '房号' }).fill('3-2-1201');
    await page.getByRole('button', { name: '查找' }).click();
    const choose = (words: string) => page.locator('label').filter({ hasText: words }).first().click();
    await page.getByRole('radiogroup', { name: '谁来电' }).locator('label').last().click();
    await page.getByRole('textbox', { name: '联系人' }).fill('王秀英');
    await choose('水');
    await choose('都不是');
    await page.getByRole('textbox', { name: '描述一下' }).fill('厨房水槽下面一直滴水');
    await choose('已把记录的内容读给对方听');
    await page.getByRole('button', { name: '提交' }).click();
    await heading('厨房水槽下面一直滴水');
    await page
      .getByText(/BX-\d{6}-0001/)
      .first()
      .waitFor();
    await page.getByRole('group', { name: '可以做的' }).getByText('派单').first().waitFor();
  });

  it('Logs no password, key, recovery code, link or secret of it all', () => {
    const told = portal.told();
    expect(told).toContain('ready http');
    for (const value of [...secret, ...portal.secrets(), office.SETUP_ADMIN_PHONE, '16900000091']) {
      expect(value.length).toBeGreaterThan(7);
      expect(told.includes(value), value).toBe(false);
    }
  });
});
