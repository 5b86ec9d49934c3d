import { expect, type Page } from '@playwright/test';
import { idIn } from './repair';
import { openMove } from './work';

let told = 0;

/** Words that no other ticket of the run has. */
export function say(about: string) {
  told += 1;
  return `${about}(${process.pid}-${told})`;
}

/** Files a complaint for the own home from 投诉建议, as a resident finds it. */
export async function complain(home: Page, words: string, subject = '噪音') {
  await home.goto('/services/voice');
  await home.getByRole('link', { name: '投诉' }).first().click();
  await home.locator('#complaint-category label', { hasText: subject }).click();
  await home.getByRole('textbox', { name: '发生了什么' }).fill(words);
  await home.getByRole('button', { name: '提交' }).click();
  await expect(home.getByRole('heading', { name: '已收到您的投诉' })).toBeVisible();
  return idIn(home.url());
}

/** Makes one move at the desk: what is typed by its label, what is chosen by its words. */
export async function make(desk: Page, label: string, fill: Record<string, string>, chips: string[] = []) {
  const form = await openMove(desk, label);
  for (const words of chips)
    await form
      .locator('label')
      .filter({ hasText: new RegExp(`^${words}$`) })
      .click();
  for (const [name, words] of Object.entries(fill)) await form.getByRole('textbox', { name }).fill(words);
  const sure = form.getByText('我确定');
  if (await sure.isVisible()) await sure.click();
  await form.getByRole('button', { name: label, exact: true }).click();
}

export const story = (desk: Page) => desk.getByRole('list', { name: '往来与经过' });

/** Listened to, written down and judged valid. */
export async function judgeValid(desk: Page, id: string) {
  await desk.goto(`/admin/tickets/${id}`);
  await make(desk, '听取并记录', { 住户怎么说的: '半夜两点还有音乐' });
  await expect(story(desk)).toContainText('已听取情况并记录');
  await make(desk, '判定有效', {}, ['服务质量']);
  await expect(story(desk)).toContainText('服务质量');
}
