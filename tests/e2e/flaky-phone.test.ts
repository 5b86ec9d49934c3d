import { expect, type Page } from '@playwright/test';
import { describeFault, drip, filed, isPost, photo, send, ticketsCalled } from '../support/e2e/repair';
import { type PersonaName, test } from '../support/e2e/test';
import { dice } from '../support/engine';

/** Once at each moment; `npm run test:long` asks for a hundred. */
const RUNS = Number(process.env.LINLI_FLAKY_RUNS || 6);
const people: PersonaName[] = ['王秀英', '陈晓峰', '周雨桐'];
const WORDS = '描述一下';

/** What tells a person where their report is: kept, on its way, not gone out, or there. */
const TOLD = /已保存在本机|上次没填完|正在提交|没发出去|正在上传|没传上去|请刷新后再提交|已收到您的报修|有照片没传上去/;

type Line = { off(): Promise<unknown>; on(): Promise<unknown> };

const moments = {
  typing: async (page: Page, line: Line) => {
    await line.off();
    await page.getByRole('textbox', { name: WORDS }).pressSequentially('，越滴越快');
    await send(page).click();
    await failed(page);
    await line.on();
  },
  'before sending': async (page: Page, line: Line) => {
    await line.off();
    await send(page).click();
    await failed(page);
    await line.on();
  },
  'in the middle of a photo': async (page: Page, line: Line) => {
    await page.route('**/api/files?**', (route) => line.off().then(() => route.continue()), { times: 1 });
    await page.getByLabel('加照片').setInputFiles(await photo());
    await expect(page.getByText('网络不好，没传上去')).toBeVisible();
    await line.on();
  },
  'after it was taken, before the answer': async (page: Page) => {
    await page.route('**/services/repair', loseAnswer, { times: 1 });
    await send(page).click();
    await failed(page);
  },
  'while its progress is looked at': async (page: Page, line: Line) => {
    await send(page).click();
    const { id, number } = await filed(page);
    await page.goto(`/tickets/${id}`);
    await line.off();
    await page.waitForTimeout(3000);
    await expect(page.getByText(number).first()).toBeVisible();
    await line.on();
    await expect(page.getByText(number).first()).toBeVisible();
  },
  'after a new version was put up': async (page: Page) => {
    await page.route('**/services/repair', (route) =>
      isPost(route.request())
        ? route.continue({ headers: { ...route.request().headers(), 'next-action': '40'.padEnd(42, '0') } })
        : route.fallback(),
    );
    await send(page).click();
    await expect(page.getByText('请刷新后再提交')).toBeVisible();
    await page.unroute('**/services/repair');
    await page.reload();
  },
};

for (let run = 0; run < RUNS; run += 1) {
  const { below, pick } = dice(20_261_123 + run);
  const [moment, trouble] = Object.entries(moments)[run % Object.keys(moments).length] as [
    string,
    typeof moments.typing,
  ];
  const isKilled = below(2) === 0;
  const isSlow = below(4) === 0;
  const who = pick(people);

  test(`Run ${run}: off the line ${moment}${isKilled ? ', and closed by the host' : ''}: one ticket, nothing lost (T6)`, async ({
    as,
    expected,
  }) => {
    test.setTimeout(120_000);
    expected.push(/net::ERR|status of 4|Failed to fetch|network/i);
    const fault = drip('信号时有时无的水龙头');
    let page = await as(who);
    await describeFault(page, fault);
    await expect(page.getByText('已保存在本机，没提交也不会丢。')).toBeVisible();
    await trouble(page, await lineOf(page, isSlow));
    if (isKilled) {
      const context = page.context();
      await page.close();
      page = await context.newPage();
      await page.goto('/services/repair');
    }
    if (moment !== 'while its progress is looked at') await sendOn(page, fault.description);
    const found = await ticketsCalled(page, fault.description);
    await expect(found).toHaveCount(1);
  });
}

const failed = (page: Page) => expect(page.getByRole('button', { name: '没发出去，点一下重试' })).toBeVisible();

/** Presses what the page offers until it is filed; at every look the page says where the report is. */
async function sendOn(page: Page, description: string) {
  await expect(page.getByRole('textbox', { name: WORDS })).toHaveValue(
    new RegExp(`^${description.replace(/[()]/g, '\\$&')}`),
  );
  await expect(async () => {
    expect(await page.locator('main').innerText()).toMatch(TOLD);
    for (const offered of [page.getByRole('button', { name: /重试/ }), send(page)])
      if (await offered.first().isVisible()) await offered.first().click({ timeout: 1000 });
    await expect(page.getByRole('heading', { name: '已收到您的报修' })).toBeVisible({ timeout: 4000 });
  }).toPass({ timeout: 60_000 });
}

/** The server takes the next post and answers it; the answer never arrives. */
async function loseAnswer(route: Parameters<Parameters<Page['route']>[1]>[0]) {
  if (!isPost(route.request())) return route.fallback();
  await route.fetch();
  return route.abort();
}

/** The line of a page, from now on: a bad one is 800 ms away and brings 20 KB a second. */
async function lineOf(page: Page, isBad: boolean): Promise<Line> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  const speed = isBad ? 20 * 1024 : -1;
  const set = (offline: boolean) =>
    line.send('Network.emulateNetworkConditions', {
      ...{ offline, latency: isBad ? 800 : 0, downloadThroughput: speed, uploadThroughput: speed },
    });
  await set(false);
  return { off: () => set(true), on: () => set(false) };
}
