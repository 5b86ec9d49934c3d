import { expect, type Page } from '@playwright/test';
import { choose, idIn } from './repair';
import { acceptAll, box, handIn, happened, make, next, show, sign } from './works';

/** Fills the form; its days lie in the past at first, which is refused beside the field before the page turns. One paper is left out. */
export async function apply(page: Page): Promise<string> {
  await page.goto('/services/works');
  await page.getByRole('link', { name: /^装修/ }).first().click();
  await choose(page, '业主');
  await choose(page, '装修公司');
  await box(page, '施工单位').fill('匠筑装饰有限公司');
  await box(page, '营业执照号').fill('91330106MA27XXXX1X');
  await page.getByLabel('执照有效期至').fill('2028-06-30');
  await box(page, '施工负责人').fill('周大海');
  await next(page);
  await choose(page, '卫生间、厨房、阳台防水');
  await box(page, '建筑面积（㎡）').fill('98');
  await box(page, '说明').fill('主卫拆旧重做防水');
  await page.getByLabel('计划开工日').fill('2026-11-02');
  await page.getByLabel('计划完工日').fill('2027-01-20');
  await next(page);
  await expect(page.getByLabel('计划开工日')).toHaveAccessibleDescription(/已经过去/);
  await page.getByLabel('计划开工日').fill('2026-11-23');
  await next(page);
  await handIn(page, 'paper_ownership', '产权证');
  await handIn(page, 'paper_identity', '身份证');
  await handIn(page, 'paper_licence', '营业执照');
  await handIn(page, 'paper_drawings', '图纸');
  await handIn(page, 'paper_wetScheme', '防水方案');
  await next(page);
  await acceptAll(page);
  await sign(page);
  const file = page.getByRole('button', { name: '提交申请' });
  await file.click();
  await expect(page.getByRole('heading', { name: '已收到您的装修申请' })).toBeVisible();
  return idIn(page.url());
}

/** REN-6: given back with words, sent again with the paper, passed by both. */
export async function review(home: Page, desk: Page, engineer: Page, id: string) {
  const form = await make(desk, id, '资料齐全');
  await expect(form.getByRole('alert')).toContainText('还缺');
  await make(desk, id, '资料退回补正', (back) => back.getByLabel('施工单位资质证书').fill('请补交资质证书'));
  await happened(desk, '资料需要补正');
  await home.goto(`/tickets/${id}`);
  await expect(home.getByText('请补交资质证书').first()).toBeVisible();
  await home.getByRole('link', { name: '修改后重新提交' }).click();
  await next(home);
  await next(home);
  await handIn(home, 'paper_qualification', '资质证书');
  await home.getByRole('button', { name: /提交/ }).click();
  await expect(home.getByText('审核中').first()).toBeVisible();
  await make(desk, id, '资料齐全');
  await happened(desk, '资料审核通过');
  await engineer.goto(`/admin/orders/${id}`);
  await engineer.getByRole('button', { name: '图纸审核通过' }).click();
  await expect(engineer.locator('main')).toContainText('待签协议、缴费');
}

/** REN-2, REN-7: three signatures, the foreman's, and the schedule. */
export async function signAll(home: Page, desk: Page, id: string) {
  await home.goto(`/tickets/${id}/agreement`);
  await sign(home);
  await home.getByRole('button', { name: '同意并签字' }).click();
  await expect(home.getByText(/王秀英.*签字|签字情况/).first()).toBeVisible();
  await onPaper(desk, id, '登记签收', /施工负责人已于.*在纸上签字/);
  await onPaper(desk, id, '登记签字', /^代表物业服务中心签署$/, '匠筑装饰有限公司');
  await desk.goto(`/admin/tickets/${id}/texts`);
  await desk.getByRole('button', { name: '代表物业服务中心签署' }).click();
  await expect(desk.getByText('三方已签字，协议生效。')).toBeVisible();
  await home.goto(`/tickets/${id}`);
  await handIn(home, 'schedule', '施工进度和人员名单');
  await home.getByRole('button', { name: '交施工进度和人员名单' }).click();
  await expect(home.getByText(/施工进度和人员名单已交/).first()).toBeVisible();
}

/** Somebody signed on paper: the page is kept as a picture. */
async function onPaper(desk: Page, id: string, button: string, recorded: RegExp, name?: string) {
  await desk.goto(`/admin/tickets/${id}/texts`);
  const place = desk.locator('details').filter({ has: desk.locator('button', { hasText: button }) });
  await place.locator('summary').click();
  if (name) await place.getByLabel('签字人姓名').fill(name);
  await show(place);
  await place.getByRole('button', { name: button }).click();
  await expect(desk.getByText(recorded)).toBeVisible();
  await desk.waitForLoadState('networkidle');
}

const paid = [
  { account: '押金', payer: '业主', yuan: '2000', name: '王秀英' },
  { account: '押金', payer: '施工单位', yuan: '2000', name: '匠筑装饰有限公司' },
  { account: '垃圾清运费', payer: '业主', yuan: '294', name: '王秀英' },
];

/** REN-7: too much is refused; what was collected at the desk is confirmed by finance, by nobody else. */
export async function pay(desk: Page, finance: Page, id: string) {
  const collect = (one: { account: string; payer: string; yuan: string; name: string }) =>
    make(desk, id, '收款', async (form) => {
      for (const words of [one.account, one.payer, '银行转账'])
        await form
          .locator('label')
          .filter({ hasText: new RegExp(`^${words}$`) })
          .click();
      await form.getByLabel('付款人姓名或单位').fill(one.name);
      await form.getByLabel('金额（元）').fill(one.yuan);
    });
  const refused = await collect({ account: '押金', payer: '业主', yuan: '2500', name: '王秀英' });
  await expect(refused.getByLabel('金额（元）')).toHaveAccessibleDescription(/2000/);
  for (const one of paid) {
    await collect(one);
    await happened(desk, new RegExp(`已收款.*${one.account}（${one.payer}）`));
  }
  for (const { account, payer } of paid) {
    await make(finance, id, '确认到账');
    await happened(finance, `财务已确认到账 · ${account}（${payer}）`);
  }
}
