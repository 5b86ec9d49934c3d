import { expect, type Page } from '@playwright/test';
import { choose } from './repair';

/** Counts the keys pressed on a page, but for those that a free text takes. */
export async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    addEventListener(
      'keydown',
      ({ target, key }) => {
        const free = target instanceof HTMLTextAreaElement && key.length === 1;
        if (!free) sessionStorage.setItem('keys', String(Number(sessionStorage.getItem('keys') ?? 0) + 1));
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('keys') ?? 0));
}

/** Files what a stranger tells of a public area, and stays on the page that is ready for the next call. */
export async function filePublicFault(desk: Page, description: string) {
  await desk.goto('/admin/intake?stranger=1');
  await choose(desk, '电梯');
  await choose(desk, '都不是');
  await desk.getByRole('textbox', { name: '描述一下' }).fill(description);
  await desk.getByRole('textbox', { name: '联系人姓名' }).fill('路过的人');
  await choose(desk, '已把记录的内容读给对方听，对方确认无误');
  await desk.getByRole('button', { name: '受理', exact: true }).click();
  await expect(filedLine(desk)).toBeVisible();
}

/** What was filed just now, above the desk that is ready again. */
export const filedLine = (desk: Page) => desk.getByRole('region', { name: /^已受理|^已记录/ });

/** The address of a link that shows a public fault's progress, made for it. */
export async function progressLink(desk: Page): Promise<string> {
  await filePublicFault(desk, '电梯里的按钮不亮');
  await desk.getByRole('button', { name: '生成进度链接' }).click();
  const reply = filedLine(desk).getByText(/\/progress\//);
  await expect(reply).toBeVisible();
  const [link = ''] = /https?:\/\/\S+/.exec(await reply.innerText()) ?? [];
  return new URL(link).pathname;
}
