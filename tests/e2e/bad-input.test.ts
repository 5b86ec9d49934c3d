import { expect, type Page } from '@playwright/test';
import { deskScreen } from '../support/e2e/devices';
import { describeFault, drip, file, filed, isPost, send, ticketsCalled } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { impostors } from '../support/pictures';

const nobodys = '01a20000-0000-7000-8000-000000000000';

test('A file that is no photo is refused in a sentence, and the rest of the form stays', async ({ as }) => {
  const fault = drip('附了压缩包的水龙头');
  const page = await as('王秀英');
  await describeFault(page, fault);
  const archive = { name: 'tap.jpg', mimeType: 'image/jpeg', buffer: impostors.zip ?? Buffer.alloc(0) };
  await page.getByLabel('加照片').setInputFiles(archive);
  await expect(page.getByText('打不开这张照片，请换一张')).toBeVisible();
  await page.getByRole('button', { name: '删除照片1' }).click();
  await send(page).click();
  await filed(page);
});

test('A description too long is refused beside its field before it is sent', async ({ as }) => {
  const page = await as('陈晓峰');
  await describeFault(page, { ...drip(), description: '水'.repeat(503) });
  await send(page).click();
  await expect(page.getByText('最多500个字，请删去3个')).toBeVisible();
  await expect(description(page)).toBeInViewport();
  await expect(description(page)).toHaveAttribute('aria-invalid', 'true');
});

const posts: [says: string, field: string, value: string, sentence: string][] = [
  ['a description too long for the server', 'description', 'a'.repeat(501), '内容太多了，请删减一些'],
  ['a choice that is none', 'category', 'champagne', '请选择一项'],
  ['a home of others', 'unit', nobodys, '请选择您的房屋'],
  ['a photo that was never sent', 'photos', nobodys, '有照片没有传好，请删掉重新添加'],
  ['a field nobody asked for', 'urgency', 'emergency', '提交的内容不完整，请刷新页面重试'],
];

for (const [says, field, value, sentence] of posts) {
  test(`A post with ${says} is refused in a sentence, and what was typed stays`, async ({ as }) => {
    const fault = drip('动过手脚的水龙头');
    const page = await as('陈晓峰');
    await describeFault(page, fault);
    await rewrite(page, field, value);
    await send(page).click();
    await expect(page.getByText(sentence).first()).toBeVisible();
    if (field !== 'description') await expect(description(page)).toHaveValue(fault.description);
    await expect(await ticketsCalled(page, fault.description)).toHaveCount(0);
  });
}

test("A neighbour's ticket and one that never was answer with the same page", async ({ as, expected }) => {
  expected.push(/404/);
  const { id } = await file(await as('王秀英'), drip('不给邻居看的水龙头'));
  const tenant = await as('周雨桐');
  for (const path of ['/tickets/ID', '/tickets/ID/filed']) await expectUnknown(tenant, path, id);
  expect((await tenant.request.get(`/api/pulse?ticket=${id}`)).status()).toBe(404);
});

test('Staff find no ticket of a community they do not work in', async ({ as, expected }) => {
  expected.push(/404/);
  const { id } = await file(await as('周雨桐'), drip('别的小区的水龙头'));
  const clerk = await as('王敏', deskScreen);
  const paths = ['/admin/tickets/ID', '/admin/orders/ID', '/print/tickets/ID', '/print/tickets/ID/receipt'];
  for (const path of paths) await expectUnknown(clerk, path, id);
  expect((await clerk.request.get(`/api/pulse?ticket=${id}`)).status()).toBe(404);
});

const description = (page: Page) => page.getByRole('textbox', { name: '描述一下' });

/** Changes what the form posts behind its back: the value of a field, or one more field. */
function rewrite(page: Page, field: string, value: string) {
  return page.route('**/services/repair', async (route) => {
    if (!isPost(route.request())) return route.fallback();
    const body = route.request().postDataBuffer()?.toString('latin1') ?? '';
    const part = (name: string, holds: string) =>
      `Content-Disposition: form-data; name="_1_${name}"\r\n\r\n${holds}\r\n`;
    const boundary = body.slice(0, body.indexOf('\r\n') + 2);
    const kept = body.split(boundary).filter((one) => !one.includes(`name="_1_${field}"`));
    return route.continue({
      postData: Buffer.from(kept.toSpliced(1, 0, part(field, value)).join(boundary), 'latin1'),
    });
  });
}

/** The address with this ticket's id shows just what it shows with an id that nobody has. */
async function expectUnknown(page: Page, path: string, id: string) {
  const refused = await pageAt(page, path.replace('ID', id));
  expect(refused).toMatchObject({ status: 404, leaks: false });
  expect(refused.text).toContain('没有找到这一页');
  expect(await pageAt(page, path.replace('ID', nobodys))).toEqual(refused);
}

/** What a page shows, and whether its source says anything of the faults in this file. */
async function pageAt(page: Page, path: string) {
  const answer = await page.goto(path);
  const source = (await answer?.text()) ?? '';
  await expect(page.locator('h1').first()).toBeVisible();
  return { status: answer?.status(), text: await page.locator('body').innerText(), leaks: /水龙头|BX-/.test(source) };
}
