import { expect, type Page } from '@playwright/test';
import { deskScreen, workPhone } from '../support/e2e/devices';
import { choose, describeFault, drip, file, filed, photo, send, ticketsCalled } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { acceptAndArrive, assign, finish, openMove, repairAll, statePayer } from '../support/e2e/work';

test('A resident reports a fault, staff work it, and the resident confirms @phone @wechat', async ({ as }) => {
  test.slow();
  const fault = drip();
  const home = await as('王秀英');
  await describeFault(home, fault);
  await home.getByLabel('加照片').setInputFiles(await photo());
  await expect(home.getByRole('img', { name: '照片1' })).toBeVisible();
  await send(home).click();
  const { id, number } = await filed(home);
  await test.step('The resident is told what happens next and finds it in 进度', async () => {
    await expect(home.getByRole('list')).toContainText(['客服 今天 12:00 前给您回话，约好上门时间']);
    await home.getByRole('link', { name: '查看进度' }).click();
    await expect(home.getByRole('heading', { name: fault.description })).toBeVisible();
    await expect(home.getByRole('img', { name: '照片，第 1 张' })).toBeVisible();
    const listed = await ticketsCalled(home, fault.description);
    await expect(listed).toContainText('今天 12:00 前给您回话');
    await expect(listed).toContainText('待受理');
  });

  const desk = await as('王敏', deskScreen);
  await test.step('The clerk finds it unassigned, answers, gives it away and agrees on a visit', async () => {
    await desk.goto('/admin');
    await desk.getByRole('navigation', { name: '各类工单' }).getByRole('link', { name: '未派人' }).click();
    await desk.getByRole('link', { name: '最新' }).click();
    await desk.getByRole('link', { name: fault.description }).click();
    await answer(desk, '您好，李师傅下午上门，请留人。');
    await assign(desk, id);
    const visit = await openMove(desk, '约上门时间');
    await visit.getByLabel('从', { exact: true }).fill('2026-11-20T14:00');
    await visit.getByLabel('到', { exact: true }).fill('2026-11-20T15:00');
    await visit.getByRole('button', { name: '约上门时间' }).click();
    await expect(desk.getByRole('list', { name: '往来与经过' })).toContainText('上门 今天 14:00–15:00');
  });

  await test.step('The resident reads the answer and the appointment', async () => {
    await home.goto(`/tickets/${id}`);
    await expect(home.getByText('您好，李师傅下午上门，请留人。')).toBeVisible();
    await expect(home.getByText('今天 14:00–15:00 上门 · 预计', { exact: false })).toBeVisible();
    await home.goto('/tickets?shelf=open');
    await expect(home.getByRole('link', { name: fault.description })).toContainText('已派单');
  });

  const worker = await as('李强', workPhone);
  await test.step('The worker accepts, arrives, says who pays and finishes with a photo', async () => {
    await worker.goto('/admin/orders');
    await expect(worker.getByRole('link', { name: fault.description })).toContainText(number);
    await acceptAndArrive(worker, id);
    await statePayer(worker);
    await finish(worker);
  });

  await test.step('The resident says that it is repaired, very satisfied', async () => {
    await home.goto(`/tickets/${id}`);
    await expect(home.getByRole('heading', { name: '修好了吗？' })).toBeVisible();
    await expect(home.getByText('师傅做了：换了软管和垫圈')).toBeVisible();
    for (const word of ['非常满意', '满意', '一般', '不满意', '非常不满意']) {
      await expect(home.getByRole('radio', { name: word, exact: true })).not.toBeChecked();
    }
    await choose(home, '非常满意');
    await choose(home, '来得快');
    await home.getByRole('button', { name: '修好了' }).click();
    await expect(home.getByRole('heading', { name: '评价：非常满意' })).toBeVisible();
  });

  await test.step('The desk sees it closed', async () => {
    await desk.goto(`/admin/tickets/${id}`);
    await expect(desk.getByRole('list', { name: '往来与经过' })).toContainText('住户确认修好了');
    await desk.goto('/admin/tickets?view=done');
    await expect(desk.getByRole('row', { name: fault.description })).toContainText('已解决');
  });
});

test('In the dark theme a repair that failed is reopened under its number and the supervisor is told', async ({
  as,
}) => {
  test.slow();
  const dark = { colorScheme: 'dark' } as const;
  const home = await as('王秀英', dark);
  const desk = await as('王敏', { ...deskScreen, ...dark });
  const worker = await as('李强', { ...workPhone, ...dark });
  const fault = drip('晚上又开始滴水');
  const { id } = await file(home, fault);
  await repairAll(desk, worker, id);
  await home.goto(`/tickets/${id}`);
  for (const page of [home, desk, worker]) expect(await brightness(page)).toBeLessThan(60);

  await home.getByRole('link', { name: '还没好' }).click();
  await home.getByRole('textbox', { name: '哪里还没好' }).fill('接头那里还在滴');
  await home.getByRole('button', { name: '告诉主管，重新处理' }).click();
  await expect(home.getByText('接头那里还在滴')).toBeVisible();
  await expect(await ticketsCalled(home, fault.description)).toContainText('待受理');
  await expect(home.getByRole('link', { name: fault.description })).toHaveCount(1);

  const supervisor = await as('赵丽华', deskScreen);
  const reminder = supervisor.getByRole('button', { name: fault.description });
  await expect(async () => {
    await supervisor.goto('/admin/reminders');
    await expect(reminder.first()).toContainText('住户反映还没好，已转主管', { timeout: 1000 });
  }).toPass();
  await reminder.first().click();
  await expect(supervisor).toHaveURL(new RegExp(`/admin/tickets/${id}`));
  await expect(supervisor.getByText('接头那里还在滴')).toBeVisible();
});

/** Writes to the resident from the desk's page of a ticket. */
async function answer(desk: Page, words: string) {
  await desk.getByRole('textbox', { name: '写点什么' }).fill(words);
  await desk.getByRole('button', { name: '发送' }).click();
  await expect(desk.getByRole('list', { name: '往来与经过' })).toContainText(words);
}

/** How bright the page is, 0 to 255. */
const brightness = (page: Page) =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return Math.max(red, green, blue);
  });
