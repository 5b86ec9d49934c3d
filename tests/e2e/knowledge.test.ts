import { devices, expect } from '@playwright/test';
import { test } from '../support/e2e/test';

const phone = { ...devices['Pixel 7'] };
const desk = { viewport: { width: 1440, height: 900 } };

test('A clerk writes down how to get an access card, and a resident finds it @phone', async ({ as }) => {
  const clerk = await as('王敏', desk);
  await clerk.goto('/admin/knowledge');
  await clerk.getByRole('link', { name: '写文章' }).click();
  await clerk.getByText('办事指南', { exact: true }).first().click();
  await clerk.getByLabel('标题').fill('童车可以放在楼道吗');
  await clerk.getByLabel('内容').fill('楼道不能放。\n1. 一楼架空层有童车停放区；\n2. 需要的住户到前台登记领号。');
  await clerk.getByText('住户也能看').first().click();
  await clerk.getByRole('button', { name: '保存' }).click();
  await expect(clerk.getByText('第 1 版')).toBeVisible();

  const resident = await as('王秀英', phone);
  await resident.goto('/');
  await resident.getByRole('link', { name: '办事指南' }).click();
  await resident.getByRole('searchbox').fill('童车');
  await resident.getByRole('searchbox').press('Enter');
  await resident.getByRole('link', { name: '童车可以放在楼道吗' }).click();
  await expect(resident.getByText('一楼架空层有童车停放区；')).toBeVisible();
});

test('An article that was changed can be read as it was, and brought back as a new version @desk', async ({ as }) => {
  const clerk = await as('王敏', desk);
  await clerk.goto(`/admin/knowledge?q=${encodeURIComponent('门禁卡')}`);
  await clerk.getByRole('link', { name: '门禁卡丢了怎么补办' }).click();
  await clerk.getByRole('link', { name: '修改' }).click();
  await clerk.getByLabel('内容').fill('门禁卡每张 30 元。');
  await clerk.getByLabel('这次改了什么').fill('工本费涨了');
  await clerk.getByRole('button', { name: '保存' }).click();
  await expect(clerk.getByText('工本费涨了')).toBeVisible();
  await clerk.getByRole('link', { name: /第 1 版/ }).click();
  await expect(clerk.getByText('这是第 1 版，不是现行版本。')).toBeVisible();
  await clerk.getByRole('button', { name: '恢复成这一版' }).click();
  await expect(clerk.getByText('恢复自第 1 版')).toBeVisible();
  await expect(clerk.getByText('新卡工本费 20 元，当场就能拿。')).toBeVisible();
});

test('Whoever is on the telephone finds an article by the keyboard alone @desk', async ({ as }) => {
  const clerk = await as('王敏', desk);
  await clerk.goto('/admin/tickets/new');
  await clerk.locator('summary', { hasText: '查知识库' }).click();
  const box = clerk.getByRole('combobox', { name: '搜索知识库' });
  await box.fill('停车');
  await expect(clerk.getByRole('option').first()).toContainText('停车怎么收费');
  await box.press('ArrowDown');
  await box.press('ArrowUp');
  await box.press('Enter');
  await expect(clerk.getByText('已复制：停车怎么收费，月卡怎么办')).toBeVisible();
});
