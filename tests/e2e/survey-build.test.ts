import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/e2e/test';

const desk = { viewport: { width: 1440, height: 900 } };

/** What a machine finds wrong with a page that has come whole: its title is the last of it. */
async function faults(page: Page) {
  await expect(page).toHaveTitle(/./);
  return (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

const opened = (page: Page, name: RegExp) => page.getByRole('button', { name, expanded: false });

async function save(page: Page) {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /^已保存$/ })).toBeVisible();
}

test('A manager makes a half-yearly survey from the template, and what the check complains of is mended before it is previewed @phone', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await as('赵丽华', desk);
  await page.goto('/admin/surveys');
  await page.getByRole('link', { name: '新问卷' }).click();
  await page.getByLabel('标题').fill('下半年满意度调查（试写）');
  await page.getByRole('button', { name: '下一步：编辑题目' }).click();
  await page.waitForURL(/\/edit/);
  await expect(page.getByText('没有发现问题。')).toBeVisible();

  await opened(page, /您最希望我们改进什么/).click();
  await page.getByRole('textbox', { name: '题目', exact: true }).fill('您最希望我们先改进哪一件事？');
  const add = page.getByRole('button', { name: '加显示条件' });
  await add.focus();
  await page.keyboard.press('Enter');
  const which = page.getByLabel('条件1看哪一题');
  await which.focus();
  await which.selectOption({ label: '第4题 您有多大可能向亲友推荐本小区的物业服务？' });
  await page.getByRole('combobox', { name: '到', exact: true }).focus();
  await page.keyboard.press('End');
  await page.getByRole('combobox', { name: '到', exact: true }).selectOption('8');

  const handle = page.getByRole('button', { name: /^移动第5题/ });
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('显示条件看的是后面的题目').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^移动第4题/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('没有发现问题。')).toBeVisible();

  await page.reload();
  await expect(page.getByText('上次没保存的改动已为您找回。')).toBeVisible();
  await save(page);
  expect(await faults(page)).toEqual([]);

  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByText('总的来说，您对本小区的物业服务满意吗？')).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('link', { name: '概况' }).click();
  await expect(page.getByText('仅当「您有多大可能向亲友推荐本小区的物业服务？」在0到8之间时出现')).toBeVisible();
  await page.locator('summary', { hasText: '删除草稿' }).click();
  await page.getByRole('button', { name: '确认删除' }).click();
  await page.waitForURL(/\/admin\/surveys(\?|$)/);
  await expect(page.getByText('下半年满意度调查（试写）')).toHaveCount(0);
});
