import { expect, type Page } from '@playwright/test';
import { personaPhone } from '@/db/seed/estate/persona-phones';
import { askForCode, signInByCode } from '../support/e2e/code';
import { deskScreen, workPhone } from '../support/e2e/devices';
import { choose, describeFault, drip, file, filed, photo, send } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { repairAll } from '../support/e2e/work';
import { impostors } from '../support/pictures';

const scripted = { javaScriptEnabled: true };
const description = (page: Page) => page.getByRole('textbox', { name: '描述一下' });

test('Without JavaScript a resident signs in by the code sent to their phone @nojs', async ({ page }) => {
  await signInByCode(page, personaPhone('chen-xiaofeng') ?? '');
  await page.goto('/me');
  await expect(page.getByText('陈晓峰')).toBeVisible();
});

test('Without JavaScript a wrong code is refused beside its box @nojs', async ({ page }) => {
  await askForCode(page, '13800000000');
  await page.getByRole('textbox', { name: '验证码' }).fill('000000');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByText('验证码不对或已过期')).toBeVisible();
});

test('Without JavaScript a form sent too early comes back as it was filled, with what is missing @nojs', async ({
  as,
}) => {
  const fault = drip('没有脚本也能报的水龙头');
  const page = await as('陈晓峰');
  await describeFault(page, { ...fault, description: '' });
  await page.getByRole('textbox', { name: '现场联系人' }).fill('陈师母');
  await choose(page, '下午');
  await send(page).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('有几处需要改一下');
  await expect(description(page)).toHaveAccessibleDescription(/请填写这一项/);
  await expect(page.getByRole('radio', { name: '水', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: '都不是' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '下午' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: '现场联系人' })).toHaveValue('陈师母');
  await description(page).fill(fault.description);
  await send(page).click();
  const { number } = await filed(page);
  await expect(page.getByText('照片请在提交以后')).toBeHidden();
  await page.goto('/tickets?shelf=open');
  await expect(page.getByRole('link', { name: fault.description })).toContainText(number);
});

test('Without JavaScript a word and photos are added on the ticket, and what is no photo is refused @nojs', async ({
  as,
}) => {
  const page = await as('陈晓峰');
  await file(page, drip());
  await page.getByRole('link', { name: '添加照片' }).click();
  await page.getByLabel('添加照片').setInputFiles([await photo(), await photo('again.jpg')]);
  await page.getByRole('button', { name: '上传照片' }).click();
  await expect(page.getByText('照片已添加。')).toBeVisible();
  await expect(page.getByRole('img', { name: '照片，第 2 张' })).toBeVisible();
  await page.getByLabel('添加照片').setInputFiles({
    name: 'tap.jpg',
    mimeType: 'image/jpeg',
    buffer: impostors.zip ?? Buffer.alloc(0),
  });
  await page.getByRole('button', { name: '上传照片' }).click();
  await expect(page.getByText('这个文件不是照片。可以传 JPG、PNG 或 WebP 格式的照片。')).toBeVisible();
  await page.getByRole('textbox', { name: '说点什么' }).fill('我下午都在家');
  await page.getByRole('button', { name: '发送' }).click();
  await expect(page.getByRole('list', { name: '对话' })).toContainText('我下午都在家');
});

test('Without JavaScript a repair is confirmed with a word and withdrawn with a reason @nojs', async ({ as }) => {
  test.slow();
  const page = await as('王秀英');
  const done = await file(page, drip('没有脚本也能确认的水龙头'));
  const unwanted = await file(page, drip('不用修了的水龙头'));
  await repairAll(
    await as('王敏', { ...deskScreen, ...scripted }),
    await as('李强', { ...workPhone, ...scripted }),
    done.id,
  );
  await page.goto(`/tickets/${done.id}`);
  await choose(page, '满意');
  await page.getByRole('button', { name: '修好了' }).click();
  await expect(page.getByRole('heading', { name: '评价：满意' })).toBeVisible();
  await page.goto(`/tickets/${unwanted.id}`);
  await page.getByText('撤回这张单').click();
  await page.getByRole('textbox', { name: '撤回原因' }).fill('自己拧紧了');
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await expect(page.getByRole('list', { name: '对话' })).toContainText('自己拧紧了');
  await expect(page.getByText(/^已撤回/).first()).toBeVisible();
});
