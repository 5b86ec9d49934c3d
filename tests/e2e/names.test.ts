import { expect } from '@playwright/test';
import { deskScreen } from '../support/e2e/devices';
import { test } from '../support/e2e/test';

test('A resident asks for another registered name; the desk calls, says what is missing, and they read it', async ({
  as,
}) => {
  test.slow();
  const resident = await as('陈晓峰');
  await resident.goto('/me/data');
  await resident.getByRole('link', { name: /^登记的姓名/ }).click();
  await resident.getByRole('textbox', { name: '改成' }).fill('陈晓锋');
  await resident.getByRole('textbox', { name: '为什么要改' }).fill('登记时写错了字');
  await resident.getByRole('button', { name: '提交申请' }).click();
  await expect(resident.getByText('已提交，物业核对后通知您。')).toBeVisible();
  await expect(resident.getByText('陈晓峰 → 陈晓锋')).toBeVisible();
  const desk = await as('王敏', deskScreen);
  await desk.goto('/admin/homes');
  const card = desk.getByRole('listitem').filter({ hasText: '陈晓锋' });
  await card.getByRole('button', { name: /^拨打电话/ }).click();
  await expect(card.getByRole('link', { name: /^1\d{10}$/ })).toBeVisible();
  await card.locator('summary', { hasText: '不通过' }).click();
  await card.getByRole('textbox', { name: '理由' }).fill('请补身份证照片');
  await card.getByRole('button', { name: '不通过' }).click();
  await expect(card).toBeHidden();
  await resident.goto('/messages');
  await resident
    .getByRole('button', { name: /登记的姓名没有更改/ })
    .first()
    .click();
  await expect(resident.getByText('没有更改：请补身份证照片')).toBeVisible();
  await expect(resident.getByRole('button', { name: '提交申请' })).toBeVisible();
});
