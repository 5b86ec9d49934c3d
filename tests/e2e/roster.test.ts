import { expect } from '@playwright/test';
import writeWorkbook from 'write-excel-file/node';
import { signInByCode } from '../support/e2e/code';
import { deskScreen } from '../support/e2e/devices';
import { test } from '../support/e2e/test';

const headings = ['楼栋', '单元', '房号', '业主姓名', '手机号', '关系'];

test('An office brings its roster in, mends a bad row, and a resident of it comes in by the name alone', async ({
  page,
  as,
}) => {
  test.slow();
  const desk = await as('王敏', deskScreen);
  const bring = async (rows: string[][]) => {
    const buffer = await writeWorkbook([headings, ...rows]).toBuffer();
    await desk.goto('/admin/homes/import');
    await desk.setInputFiles('#file', { name: '名册.xlsx', mimeType: 'application/octet-stream', buffer });
    await desk.getByRole('button', { name: '上传并查看' }).click();
    await desk.getByRole('button', { name: '下一步：核对' }).click();
    await expect(desk.getByRole('heading', { name: '核对' })).toBeVisible();
  };
  await bring([
    ['9', '1', '301', '钱进', '16900000091', '业主'],
    ['9', '1', '302', '孙一', '1.69E+10', '业主'],
  ]);
  await expect(desk.getByRole('cell', { name: '第 3 行' })).toBeVisible();
  await expect(desk.getByText('手机号被 Excel 变成了科学计数')).toBeVisible();
  const coming = desk.waitForEvent('download');
  await desk.getByRole('link', { name: '下载有问题的行' }).click();
  expect((await coming).suggestedFilename()).toBe('有问题的行.xlsx');
  await desk.reload();
  await desk.getByRole('button', { name: '导入 1 行' }).click();
  await expect(desk.getByText('名册导入好了')).toBeVisible();
  await bring([
    ['9', '1', '301', '钱进', '16900000091', '业主'],
    ['9', '1', '302', '孙一', '16900000092', '业主'],
  ]);
  await desk.getByRole('button', { name: '导入 1 行' }).click();
  await expect(desk.getByText('新增 1 行，更新 0 行，1 行没变化')).toBeVisible();

  await signInByCode(page, '16900000092');
  const name = page.getByRole('textbox', { name: '您的姓名' });
  await name.fill('孙二');
  await page.getByRole('button', { name: '认证我的房屋' }).click();
  await expect(page.getByText(/名册里没有这个手机号和姓名/)).toBeVisible();
  await expect(name).toHaveValue('孙二');
  await name.fill('孙一');
  await page.getByRole('button', { name: '认证我的房屋' }).click();
  await expect(page.getByText('9-1-302').first()).toBeVisible();
});
