import { expect, type Page } from '@playwright/test';
import { openState } from '../support/e2e/access/state';
import { deskScreen } from '../support/e2e/devices';
import { owedAgain } from '../support/e2e/owed';
import { colleagueCalled } from '../support/e2e/own-session';
import { test } from '../support/e2e/test';

const item = (desk: Page) => desk.locator('main article');

test.beforeEach(async () => {
  const state = await openState();
  const { rows } = await state.query("select id from communities where name = '翠湖花园'");
  const wangMin = await colleagueCalled(state, '王敏');
  for (const about of ['ticket', 'visit'] as const) await owedAgain(state, rows[0].id, about, wangMin);
  await state.end();
});

/** Unfolds the form of the first call on the list that the reader may make. */
async function openFirst(desk: Page) {
  await desk.goto('/admin/follow-ups');
  const summary = desk.locator('main summary', { hasText: '记录回访' }).first();
  const number = /记录 (\S+) 的回访/.exec((await summary.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await summary.click();
  return { number, form: item(desk).filter({ hasText: number }) };
}

const choose = (form: ReturnType<typeof item>, label: string) =>
  form
    .locator('label')
    .filter({ hasText: new RegExp(`^${label}$`) })
    .click();

test('The list is worked through with the keyboard alone', async ({ as }) => {
  const desk = await as('王敏', deskScreen);
  await desk.goto('/admin/follow-ups');
  const rows = await item(desk).count();
  const atForm = () => desk.evaluate(() => document.activeElement?.tagName === 'SUMMARY');
  // One's own work, which somebody else must ask about, is passed by.
  for (let nth = 0; nth < rows && !(await atForm()); nth += 1) await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  await expect(item(desk).locator('details[open]')).toHaveCount(1);
});

test('The desk calls who had something repaired, writes down what they said, and it stands among the calls made', async ({
  as,
}) => {
  const desk = await as('王敏', deskScreen);
  const { number, form } = await openFirst(desk);
  await form.getByRole('button', { name: `看 ${number} 联系人的号码` }).click();
  await expect(form.getByText('已记录这次查看')).toBeVisible();
  await choose(form, '满意');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('这一项要填写')).toBeVisible();
  await form.getByRole('textbox', { name: '住户怎么说' }).fill('说师傅很准时');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toBeHidden();
  await desk.goto('/admin/follow-ups?view=ended');
  const made = item(desk).filter({ hasText: number });
  await expect(made).toContainText('王敏电话：满意');
  await expect(made).toContainText('说师傅很准时');
});

test('A call that nobody answers is tried again on another day', async ({ as }) => {
  const desk = await as('王敏', deskScreen);
  const { number, form } = await openFirst(desk);
  await choose(form, '没接通');
  await form.getByRole('button', { name: '保存' }).click();
  await desk.goto('/admin/follow-ups?view=later');
  await expect(item(desk).filter({ hasText: number })).toContainText('试过 1 次');
});

test('Who is not content has the repair opened again at once', async ({ as }) => {
  const desk = await as('王敏', deskScreen);
  const { number, form } = await openFirst(desk);
  await choose(form, '不满意');
  await form.getByRole('textbox', { name: '住户怎么说' }).fill('第二天又漏了');
  await form.getByRole('button', { name: '保存' }).click();
  await desk.waitForURL(/\/admin\/tickets\//);
  await expect(desk.getByRole('main')).toContainText(number);
  await expect(desk.getByRole('list', { name: '往来与经过' })).toContainText('第二天又漏了');
});

test('A home is visited, what was said is written down, and what was raised becomes a ticket linked with the visit', async ({
  as,
}) => {
  const desk = await as('王敏', deskScreen);
  await desk.goto('/admin/visits');
  const summary = desk.locator('main summary', { hasText: '记录走访' }).first();
  const unit = /记录 (\S+) 的走访/.exec((await summary.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await summary.click();
  const form = item(desk).filter({ hasText: unit });
  await choose(form, '见到了住户');
  await form.getByRole('textbox', { name: '见到了谁' }).fill('业主');
  await form.getByRole('textbox', { name: '住户怎么说' }).fill('楼道的灯不亮');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toBeHidden();
  await desk.goto('/admin/visits?shelf=done');
  const done = item(desk).filter({ hasText: unit });
  await expect(done).toContainText('见到业主');
  await done.getByRole('link', { name: '把提到的事立单' }).click();
  await expect(desk.getByText(unit).first()).toBeVisible();
  await expect(desk.getByRole('radio', { name: '上门走访' })).toBeChecked();
});
