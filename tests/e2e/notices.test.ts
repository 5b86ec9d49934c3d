import { devices, expect, type Page } from '@playwright/test';
import { newId } from '@/lib/id';
import { openState, type State } from '../support/e2e/access/state';
import { ownBrowser } from '../support/e2e/own-session';
import { test } from '../support/e2e/test';
import { testMoment } from '../support/moment';

const phone = { ...devices['Pixel 7'] };
const desk = { viewport: { width: 1440, height: 900 } };

/** As a browser's own field for day and time takes it, so many hours from now in China. */
const inHours = (hours: number) =>
  new Date(Date.parse(testMoment) + (hours + 8) * 3_600_000).toISOString().slice(0, 16);

const chip = (page: Page, name: string) => page.getByText(name, { exact: true }).first();

/** Writes a notice about water that is off in one building and looks at it before it goes out. */
async function writeOutage(page: Page, title: string) {
  await page.goto('/admin/notices');
  await page.getByRole('link', { name: '写公告' }).click();
  await page.waitForURL('**/notices/new**'); // the list has labels of the same words
  await chip(page, '停水').click();
  await page.getByLabel('从什么时候停').fill(inHours(-1));
  await page.getByLabel('预计什么时候恢复').fill(inHours(3));
  await chip(page, '选楼栋').click();
  await chip(page, '3栋').click();
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('正文').fill('水泵房抢修，请先存一点水。');
  await page.getByRole('button', { name: '保存并预览' }).click();
  await expect(page.getByRole('heading', { name: '手机预览' })).toBeVisible();
}

const send = async (page: Page) => {
  await page.getByRole('button', { name: '马上发布' }).click();
  await expect(page.getByText('待复核')).toBeVisible();
};

test('The desk announces that water is off, and a resident reads it before reporting the same @phone', async ({
  as,
}) => {
  const title = '3栋水泵房抢修停水';
  const clerk = await as('王敏', desk);
  await writeOutage(clerk, title);
  await send(clerk);

  const resident = await as('王秀英', phone);
  await resident.goto('/services/repair');
  await chip(resident, '水').click();
  await expect(resident.getByText(/3栋 .*停水，预计.*恢复/).first()).toBeVisible();
  await resident.getByRole('button', { name: '仍要报修' }).click();
  await expect(resident.getByText('我们照常受理')).toBeVisible();

  await resident.goto('/notices');
  await resident.getByRole('link', { name: new RegExp(title) }).click();
  await expect(resident.getByText('水泵房抢修，请先存一点水。')).toBeVisible();
  await expect
    .poll(async () => {
      await resident.goto('/notices');
      return resident
        .getByRole('link', { name: new RegExp(title) })
        .getByText('未读')
        .count();
    })
    .toBe(0);
  await clerk.reload();
  await expect(clerk.getByText(/3栋：[1-9]\d* \/ \d+ 户已读/)).toBeVisible();
});

test('A supervisor finds a mistake afterwards, and the correction takes the notice’s place @phone', async ({ as }) => {
  const clerk = await as('王敏', desk);
  await writeOutage(clerk, '写错的停水通知');
  await send(clerk);
  const lead = await as('赵丽华', desk);
  await lead.goto(clerk.url());
  await lead.locator('summary', { hasText: '有误，发布更正' }).click();
  await lead.getByLabel('更正后的标题').fill('更正：停水改到明天');
  await lead.getByRole('button', { name: '有误，发布更正' }).click();
  await expect(lead.getByRole('heading', { name: '更正：停水改到明天' }).first()).toBeVisible();

  const resident = await as('王秀英', phone);
  await resident.goto('/notices');
  await expect(resident.getByText('更正：停水改到明天')).toBeVisible();
  await expect(resident.getByText('写错的停水通知')).toHaveCount(0);
});

test('A notice that was sent by mistake is withdrawn with its reason, and who comes too late is told @phone', async ({
  as,
}) => {
  const clerk = await as('王敏', desk);
  await writeOutage(clerk, '发错的公告');
  await send(clerk);
  const late = await as('赵丽华', desk);
  await late.goto(clerk.url());
  await clerk.locator('summary', { hasText: '撤回' }).click();
  await clerk.getByLabel('撤回原因').fill('发错楼栋了');
  await clerk.getByRole('button', { name: '确认撤回' }).click();
  await expect(clerk.getByText('已撤回').first()).toBeVisible();

  await late.getByRole('button', { name: '内容无误，复核通过' }).click();
  await expect(late.getByText('王敏刚刚撤回了这条公告')).toBeVisible();

  const resident = await as('王秀英', phone);
  await resident.goto(`/notices/${new URL(clerk.url()).pathname.split('/').at(-1)}`);
  await expect(resident.getByText('原因：发错楼栋了')).toBeVisible();
});

test('A commercial notice waits for the company and says what it costs @phone', async ({ as }) => {
  const clerk = await as('王敏', desk);
  await clerk.goto('/admin/notices/new');
  await chip(clerk, '经营类').click();
  await clerk.getByLabel('标题').fill('周末地毯清洗优惠');
  await clerk.getByLabel('正文').fill('到前台登记，自愿参加。');
  await clerk.getByLabel('展示到什么时候').fill(inHours(72));
  await clerk.getByRole('button', { name: '保存并预览' }).click();
  await expect(clerk.getByText('经营类公告要写明费用')).toBeVisible();
  await clerk.getByLabel('费用（元）').fill('88');
  await clerk.getByRole('button', { name: '保存并预览' }).click();
  await clerk.getByRole('button', { name: '提交公司审批' }).click();
  await expect(clerk.getByText('待公司审批')).toBeVisible();
  await expect(clerk.getByText('¥88.00')).toBeVisible();
  await expect(clerk.getByRole('button', { name: '批准发布' })).toHaveCount(0);

  const resident = await as('王秀英', phone);
  await resident.goto('/notices');
  await expect(resident.getByText('周末地毯清洗优惠')).toHaveCount(0);
});

/** Somebody of the company above the project, who decides on what is advertised there. */
async function companyOfficer(state: State): Promise<string> {
  const id = newId();
  await state.query("insert into people (id, name, created_at) values ($1, '顾明远', $2)", [id, testMoment]);
  await state.query(
    `insert into posts (id, community_id, person_id, department, roles)
     select $1, id, $2, 'company', array['company'] from communities where name = '翠湖花园'`,
    [newId(), id],
  );
  return id;
}

test('What is advertised goes out when the company has approved it, with its cost, and not before @phone', async ({
  as,
  browser,
}) => {
  const title = `净水器团购${process.pid}`;
  const clerk = await as('王敏', desk);
  await clerk.goto('/admin/notices/new');
  await chip(clerk, '经营类').click();
  await clerk.getByLabel('标题').fill(title);
  await clerk.getByLabel('正文').fill('本周六上午在大堂登记。');
  await clerk.getByLabel('展示到什么时候').fill(inHours(72));
  await clerk.getByRole('button', { name: '保存并预览' }).click();
  await expect(clerk.getByText('经营类公告要写明费用').first()).toBeVisible();
  await clerk.getByLabel('费用（元）').fill('268.50');
  await clerk.getByRole('button', { name: '保存并预览' }).click();
  await clerk.getByRole('button', { name: '提交公司审批' }).click();
  await expect(clerk.getByText('待公司审批').first()).toBeVisible();
  const resident = await as('王秀英', phone);
  await resident.goto('/notices');
  await expect(resident.getByText(title)).toHaveCount(0);

  const state = await openState();
  const officer = await companyOfficer(state);
  const context = await ownBrowser(browser, state, officer, { second: true });
  const company = await context.newPage();
  await company.goto('/admin/notices?view=asked');
  await company.getByRole('link', { name: title }).click();
  await expect(company.getByText('费用 ¥268.50')).toBeVisible();
  await company.getByRole('button', { name: '批准发布' }).click();
  await expect(company.getByText('公司批准').first()).toBeVisible();
  await resident.reload();
  await expect(resident.getByText(title).first()).toBeVisible();
  await context.close();
  await state.query('update posts set ended_at = $2 where person_id = $1', [officer, testMoment]);
  await state.end();
});
