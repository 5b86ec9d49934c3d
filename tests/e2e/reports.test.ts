import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import readSheet from 'read-excel-file/node';
import { openState } from '../support/e2e/access/state';
import { colleagueCalled, ownBrowser } from '../support/e2e/own-session';
import { test } from '../support/e2e/test';

const part = (page: Page, title: string) => page.getByRole('table', { name: title });

/** How many tickets stand behind a figure, page by page. */
async function countBehind(page: Page): Promise<number> {
  let count = await page.locator('tbody tr').count();
  for (let more = page.getByRole('link', { name: '更早的' }); (await more.count()) > 0; ) {
    await more.click();
    await expect(page.getByRole('link', { name: '回到最新' })).toBeVisible();
    count += await page.locator('tbody tr').count();
  }
  return count;
}

test('Each figure of the monthly report opens the tickets behind it @desk', async ({ as }) => {
  const page = await as('赵丽华');
  await page.goto('/admin');
  await page.getByRole('link', { name: '报表' }).first().click();
  await expect(page.getByRole('heading', { name: '承诺指标' })).toBeVisible();
  for (const [tab, title, row] of [
    ['信息月报', '进出', '本月受理'],
    ['信息月报', '按服务', '合计'],
  ] as const) {
    await page.getByRole('navigation', { name: '报表种类' }).getByRole('link', { name: tab }).click();
    const line = part(page, title)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) });
    const figure = line.getByRole('link').first();
    const said = Number(await figure.innerText());
    const here = page.url();
    await figure.click();
    await expect(page.getByRole('link', { name: '回到报表' })).toBeVisible();
    expect(await countBehind(page)).toBe(said);
    await page.goto(here);
  }
});

test('A month and a department are chosen, and stand in the address @desk', async ({ as }) => {
  const page = await as('赵丽华');
  await page.goto('/admin/reports/complaints');
  await page.getByRole('combobox', { name: '全部部门' }).selectOption('秩序维护');
  await expect(page).toHaveURL(/d=security/);
  await expect(page.getByRole('heading', { name: '秩序维护部门客户投诉工作月报' })).toBeVisible();
  await expect(part(page, '按部门')).toHaveCount(0);
  await page.getByRole('combobox').first().selectOption({ index: 1 });
  await expect(page).toHaveURL(/m=\d{4}-\d{2}/);
  await page.goto('/admin/reports/complaints?m=2999-13&d=nobody');
  await expect(page.getByRole('heading', { name: '客户投诉工作月报', exact: true })).toBeVisible();
});

test('A choice made before the page’s script has come is not lost, and Back takes it back @desk', async ({ as }) => {
  const page = await as('赵丽华');
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/admin/reports/complaints', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: '全部部门' }).selectOption('秩序维护');
  expect(new URL(page.url()).search).toBe('');
  arrive();
  await expect(page).toHaveURL(/d=security/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: '客户投诉工作月报', exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: '全部部门' })).toHaveValue('');
});

test('The morning sheet is copied as text in one tap @desk', async ({ as }) => {
  const page = await as('赵丽华');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/admin/reports/morning');
  await page.getByRole('button', { name: '复制清单' }).click();
  await expect(page.getByText('已复制', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.getByRole('textbox', { name: '晨会清单' }).inputValue());
  expect(copied).toMatch(/晨会清单\n.*\n\n昨天受理 \d+ 件，办结 \d+ 件/);
  expect(copied).not.toMatch(/1[3-9]\d{9}|TS-\d/);
});

test('The report is printed on A4 with its figures and room for signatures @desk', async ({ as }) => {
  const page = await as('赵丽华');
  await page.goto('/admin/reports/complaints');
  await page.getByRole('link', { name: '打印' }).click();
  await expect(page).toHaveURL(/\/print\/reports\/complaints/);
  for (const title of ['总数', '按部门', '有效投诉的原因', '答复、回访、满意'])
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText('项目经理', { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
});

test('A report leaves as a workbook after showing who it is, and that is on record @desk', async ({ browser }) => {
  const state = await openState();
  const leader = await colleagueCalled(state, '何红霞');
  const context = await ownBrowser(browser, state, leader, { provedMinutesAgo: 0 });
  const page = await context.newPage();
  await page.goto('/admin/reports/complaints?d=security');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  const [sheet] = await readSheet(await readFile((await file.path()) ?? ''));
  const cells = (sheet?.data ?? []).flat().map(String);
  expect(cells).toContain('秩序维护部门客户投诉工作月报');
  expect(cells).toContain('有效投诉的原因');
  expect(cells.join(' ')).not.toMatch(/1[3-9]\d{9}/);
  const acts = await state.query(
    "select target from acts where what = 'exported' and person_id = $1 order by place desc limit 1",
    [leader],
  );
  expect(acts.rows[0]?.target).toMatch(
    /^complaints rows=\d+ phones=masked xlsx month=\d{4}-\d{2} department=security$/,
  );
  await context.close();
  await state.end();
});

test('A clerk finds no reports @desk', async ({ as, expected }) => {
  expected.push(/404 .*\/admin\/reports/);
  const page = await as('王敏');
  await page.goto('/admin');
  await expect(page.getByRole('link', { name: '报表' })).toHaveCount(0);
  expect((await page.goto('/admin/reports'))?.status()).toBe(404);
});
