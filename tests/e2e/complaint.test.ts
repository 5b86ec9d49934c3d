import { expect } from '@playwright/test';
import { complain, judgeValid, make, say, story } from '../support/e2e/complaint';
import { deskScreen, workPhone } from '../support/e2e/devices';
import { choose, idIn } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { openMove } from '../support/e2e/work';

test('A resident complains, is told when the next answer comes, and after a valid judgement it is settled, followed up by somebody else, summed up and archived @phone', async ({
  as,
}) => {
  test.slow();
  const home = await as('王秀英');
  const id = await complain(home, say('保安亭半夜大声放音乐'));
  const desk = await as('王敏', deskScreen);
  await judgeValid(desk, id);
  await test.step('The resident reads when the next answer comes', async () => {
    await home.goto(`/tickets/${id}`);
    await expect(home.getByText('前再给您答复', { exact: false }).first()).toBeVisible();
  });
  await make(desk, '处理结果', { 做了什么: '已换班，夜里不放音乐' }, ['已解决']);
  await expect(story(desk)).toContainText('已换班，夜里不放音乐');
  await test.step('Who settled it isn’t asked to follow it up', async () => {
    await desk.reload();
    await expect(desk.getByRole('group', { name: '可以做的' })).not.toContainText('回访：认可');
  });
  const lead = await as('赵丽华', deskScreen);
  await lead.goto(`/admin/tickets/${id}`);
  await make(lead, '回访：认可', { 住户怎么说: '安静多了' }, ['满意']);
  await expect(story(lead)).toContainText('已回访');
  await test.step('Without what was learned it is not archived', async () => {
    await make(lead, '总结并归档', { 原因和经过: '没有值班规定' });
    await expect(lead.getByText('这一项要填写').first()).toBeVisible();
  });
  await lead.reload();
  await make(lead, '总结并归档', {
    原因和经过: '没有值班规定',
    得到什么教训: '夜里要静',
    怎么防止再发生: '写进值班规定',
  });
  await expect(story(lead)).toContainText('已总结归档');
  await home.goto(`/tickets/${id}`);
  await expect(home.getByText('已解决', { exact: false }).first()).toBeVisible();
  await lead.goto(`/print/tickets/${id}/record`);
  await expect(lead.getByRole('heading', { name: '《顾客投诉处理记录表》' })).toBeVisible();
  await expect(lead.getByRole('table')).toContainText('写进值班规定');
});

test('A reply without the time of the next answer is not sent, nor one that names a time in the past @phone', async ({
  as,
}) => {
  const id = await complain(await as('王秀英'), say('楼道灯彻夜不关'), '其他');
  const desk = await as('王敏', deskScreen);
  await desk.goto(`/admin/tickets/${id}`);
  const next = desk.getByLabel('下次什么时候答复').last();
  const words = desk.getByRole('textbox', { name: '写点什么' });
  await words.fill('马上去看');
  await next.fill('');
  await desk.getByRole('button', { name: '发送' }).click();
  await expect(story(desk)).not.toContainText('马上去看');
  await next.fill('2026-01-05T09:00');
  await desk.getByRole('button', { name: '发送' }).click();
  await expect(desk.getByText('这个时间已经过去了').first()).toBeVisible();
  await expect(words).toHaveValue('马上去看');
});

test('A clerk puts a phrase for somebody angry into the reply with the keyboard @phone', async ({ as }) => {
  const id = await complain(await as('王秀英'), say('电梯口堆了垃圾'), '保洁');
  const desk = await as('王敏', deskScreen);
  await desk.goto(`/admin/tickets/${id}`);
  await desk.getByRole('radio', { name: '愤怒' }).check();
  await expect(desk.getByText('先让对方说完', { exact: false })).toBeVisible();
  await desk.getByRole('textbox', { name: '写点什么' }).focus();
  await desk.keyboard.press('Alt+2');
  await expect(desk.getByRole('textbox', { name: '写点什么' })).toHaveValue('出了这样的事，换了是我也生气，很抱歉。');
});

test('An invalid complaint is told with its reason @phone', async ({ as }) => {
  test.slow();
  const home = await as('王秀英');
  const id = await complain(home, say('车位被物业卖了'), '停车');
  const desk = await as('王敏', deskScreen);
  await desk.goto(`/admin/tickets/${id}`);
  await make(desk, '听取并记录', { 住户怎么说的: '车位被卖' });
  await expect(story(desk)).toContainText('已听取情况并记录');
  await make(desk, '判定无效', { 判定理由: '车位归业主所有' });
  await home.goto(`/tickets/${id}`);
  await expect(home.getByText('车位归业主所有')).toHaveCount(0);
  await make(desk, '告知住户', { 告知的理由: '查过登记，车位没有出售' });
  await expect(story(desk)).toContainText('理由已告知');
  await home.goto(`/tickets/${id}`);
  await expect(home.getByText('查过登记，车位没有出售')).toBeVisible();
});

test('The person complained about neither handles it nor sees who asked @phone', async ({ as }) => {
  const words = say('李师傅态度不好');
  const id = await complain(await as('王秀英'), words, '工作人员');
  const desk = await as('王敏', deskScreen);
  await desk.goto(`/admin/tickets/${id}`);
  const form = await openMove(desk, '记录涉及的部门和人');
  await form.getByRole('combobox').selectOption({ label: '李强 · 工程' });
  await form.getByRole('button', { name: '记录涉及的部门和人' }).click();
  await expect(story(desk)).toContainText('李强');
  const worker = await as('李强', workPhone);
  await worker.goto('/admin/orders');
  for (const path of [`/admin/tickets/${id}`, `/admin/orders/${id}`, `/print/tickets/${id}/record`])
    expect((await worker.request.get(path)).status()).toBe(404);
  await expect(worker.getByText(words)).toHaveCount(0);
});

test('Two staff who judge one complaint at once: the second is told who did what @phone', async ({ as }) => {
  test.slow();
  const id = await complain(await as('王秀英'), say('楼上天天拖椅子'));
  const desk = await as('王敏', deskScreen);
  await desk.goto(`/admin/tickets/${id}`);
  await make(desk, '听取并记录', { 住户怎么说的: '天天拖椅子' });
  await expect(story(desk)).toContainText('已听取情况并记录');
  const lead = await as('赵丽华', deskScreen);
  await lead.goto(`/admin/tickets/${id}`);
  await make(desk, '判定有效', {}, ['服务质量']);
  await expect(story(desk)).toContainText('服务质量');
  await make(lead, '判定无效', { 判定理由: '没有听到' });
  await expect(lead.getByText('王敏刚刚判定为有效', { exact: false }).first()).toBeVisible();
});

test('Praise is passed on and stands in the file of whom it praises @phone', async ({ as }) => {
  const home = await as('王秀英');
  await home.goto('/services/praise');
  await choose(home, '维修');
  await home.getByRole('textbox', { name: '做了什么' }).fill(say('李师傅半夜来抢修'));
  await home.getByRole('button', { name: '提交' }).click();
  await expect(home.getByRole('heading', { name: '谢谢您，我们会转告' })).toBeVisible();
  const id = idIn(home.url());
  const desk = await as('王敏', deskScreen);
  await desk.goto(`/admin/tickets/${id}`);
  const words = say('半夜抢修，收拾得干干净净');
  const form = await openMove(desk, '记入档案并转告');
  await form.getByRole('combobox').selectOption({ label: '李强 · 工程' });
  await form.getByRole('textbox', { name: '记入档案的话' }).fill(words);
  await form.getByRole('button', { name: '记入档案并转告' }).click();
  await expect(story(desk)).toContainText('已转告');
  const worker = await as('李强', workPhone);
  await worker.goto('/admin/settings/account');
  await expect(worker.getByText(words)).toBeVisible();
});
