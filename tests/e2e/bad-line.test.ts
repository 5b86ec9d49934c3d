import { expect, type Page } from '@playwright/test';
import { describeFault, drip, file, filed, isPost, photo, send, ticketsCalled } from '../support/e2e/repair';
import { test } from '../support/e2e/test';

test('A double tap files one ticket', async ({ as }) => {
  const fault = drip('双击提交的水龙头');
  const page = await as('王秀英');
  await describeFault(page, fault);
  await send(page).dblclick();
  await filed(page);
  await expect(await ticketsCalled(page, fault.description)).toHaveCount(1);
});

test('Enter pressed twenty times files one ticket', async ({ as }) => {
  const fault = drip('连按回车的水龙头');
  const page = await as('王秀英');
  await describeFault(page, fault);
  const contact = page.getByRole('textbox', { name: '现场联系人' });
  await contact.focus();
  await contact.evaluate((box: HTMLInputElement) => {
    for (let nth = 0; nth < 20; nth += 1) box.form?.requestSubmit();
  });
  await filed(page);
  await expect(await ticketsCalled(page, fault.description)).toHaveCount(1);
});

test('A post that is caught and sent ten times more leads to the one ticket', async ({ as }) => {
  const fault = drip('被重放的水龙头');
  const page = await as('陈晓峰');
  await describeFault(page, fault);
  const posted = page.waitForRequest(isPost);
  await send(page).click();
  const caught = await posted;
  const { id } = await filed(page);
  const headers = { ...(await caught.allHeaders()), origin: new URL(page.url()).origin };
  const again = await Promise.all(Array.from({ length: 10 }, () => page.request.fetch(caught, { headers })));
  for (const answer of again) expect(await answer.text()).toContain(`/tickets/${id}/filed`);
  await expect(await ticketsCalled(page, fault.description)).toHaveCount(1);
});

test('An answer lost on the way is asked for again, and it is the same ticket', async ({ as, expected }) => {
  const fault = drip('信号不好的水龙头');
  expected.push(/net::ERR_FAILED/);
  const page = await as('王秀英');
  await describeFault(page, fault);
  const lost = await loseOneAnswer(page);
  await send(page).click();
  await expect(page.getByText('填写的内容都还在，重试不会重复提交。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '描述一下' })).toHaveValue(fault.description);
  await page.getByRole('button', { name: '没发出去，点一下重试' }).click();
  const { id } = await filed(page);
  expect(await lost[0]).toContain(`/tickets/${id}/filed`);
  await expect(await ticketsCalled(page, fault.description)).toHaveCount(1);
});

test('What was changed after a lost answer is not lost, and files again only when asked to', async ({
  as,
  expected,
}) => {
  expected.push(/net::ERR_FAILED/);
  const first = drip('先报的水龙头');
  const changed = drip('后改的水龙头').description;
  const page = await as('陈晓峰');
  await describeFault(page, first);
  await loseOneAnswer(page);
  await send(page).click();
  await expect(page.getByRole('button', { name: '没发出去，点一下重试' })).toBeVisible();
  await page.getByRole('textbox', { name: '描述一下' }).fill(changed);
  await page.getByRole('button', { name: '没发出去，点一下重试' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText(/已提交BX-\d{6}-\d{4}/);
  await expect(page.getByRole('textbox', { name: '描述一下' })).toHaveValue(changed);
  await page.getByRole('button', { name: '作为新工单提交' }).click();
  await filed(page);
  await expect(await ticketsCalled(page, first.description)).toHaveCount(1);
  await expect(await ticketsCalled(page, changed)).toHaveCount(1);
});

test('A photo that fails is tried again without losing the form', async ({ as, expected }) => {
  const fault = drip('照片传了两次的水龙头');
  expected.push(/net::ERR_FAILED/);
  const page = await as('王秀英');
  await describeFault(page, fault);
  await page.route('**/api/files?**', (route) => route.abort(), { times: 1 });
  await page.getByLabel('加照片').setInputFiles(await photo());
  await expect(page.getByText('网络不好，没传上去')).toBeVisible();
  await send(page).click();
  await expect(page.getByText('有照片没传上去，请点重试或删除')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '描述一下' })).toHaveValue(fault.description);
  await page.getByRole('button', { name: /重试/ }).click();
  await expect(page.getByText('网络不好，没传上去')).toBeHidden();
  await send(page).click();
  const { id } = await filed(page);
  await page.goto(`/tickets/${id}`);
  await expect(page.getByRole('img', { name: '照片，第 1 张' })).toBeVisible();
});

test('What was typed is kept over a reload and offered back', async ({ as }) => {
  const fault = drip('写到一半的水龙头');
  const page = await as('周雨桐');
  await describeFault(page, fault);
  await expect(page.getByText('已保存在本机，没提交也不会丢。')).toBeVisible();
  await page.reload();
  await expect(page.getByText('上次没填完，已为您找回。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '描述一下' })).toHaveValue(fault.description);
  await expect(page.getByRole('radio', { name: '水', exact: true })).toBeChecked();
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.getByRole('textbox', { name: '描述一下' })).toHaveValue('');
  await page.reload();
  await expect(page.getByRole('radio', { name: '水', exact: true })).not.toBeChecked();
  await expect(page.getByText('上次没填完，已为您找回。')).toBeHidden();
});

test('A draft is filed once: the form is empty the next time', async ({ as }) => {
  const fault = drip('草稿变成工单的水龙头');
  const page = await as('周雨桐');
  await file(page, fault);
  await page.goto('/services/repair');
  await expect(page.getByRole('textbox', { name: '描述一下' })).toHaveValue('');
  await expect(page.getByText('上次没填完，已为您找回。')).toBeHidden();
});

test('A form left open over a new version of the portal says so and keeps what was typed', async ({ as, expected }) => {
  const fault = drip('旧页面上的水龙头');
  expected.push(/status of 4/);
  const page = await as('王秀英');
  await describeFault(page, fault);
  await page.route('**/services/repair', (route) => {
    if (!isPost(route.request())) return route.fallback();
    return route.continue({ headers: { ...route.request().headers(), 'next-action': '40'.padEnd(42, '0') } });
  });
  await send(page).click();
  await expect(page.getByText('页面有了新版本，请刷新后再提交。没提交的报修会为您找回。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '描述一下' })).toHaveValue(fault.description);
  await page.unroute('**/services/repair');
  await page.reload();
  await expect(page.getByRole('textbox', { name: '描述一下' })).toHaveValue(fault.description);
  await send(page).click();
  await filed(page);
});

/** The server gets the next post and answers it; the answer never arrives at the page, only here. */
async function loseOneAnswer(page: Page): Promise<Promise<string>[]> {
  const answers: Promise<string>[] = [];
  await page.route('**/services/repair', async (route) => {
    if (!isPost(route.request()) || answers.length > 0) return route.fallback();
    answers.push(route.fetch().then((answer) => answer.text()));
    await answers[0];
    return route.abort();
  });
  return answers;
}
