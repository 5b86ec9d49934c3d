import { expect, type Page } from '@playwright/test';
import { awaited } from '@/db/seed/play/lay-homes';
import { codeFor } from '../support/e2e/code';
import { choose, filed, send } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { hold } from '../support/e2e/wechat';

/** What a finger does from WeChat's menu to the first ticket: a screen more, or a question more, shows here. */
const TAPS = 11;
const SIGNS = 11 + 6 + awaited.name.length + 7;

test('From WeChat’s menu a resident of the roster files the first repair: a number, its code, a name @wechat', async ({
  page,
}) => {
  test.slow();
  await hold(page, `awaited-${process.pid}`);
  const hand = handOn(page);
  await page.goto('/services/repair');
  await hand.type('手机号', awaited.phone);
  await hand.tap(() => page.getByRole('checkbox', { name: '我已阅读并同意' }).check());
  await hand.press('获取验证码');
  await expect(page.getByRole('textbox', { name: '验证码' })).toBeVisible();
  await hand.type('验证码', codeFor(awaited.phone));
  await hand.press('登录');
  await hand.type('您的姓名', awaited.name);
  await hand.press('认证我的房屋');
  await hand.tap(() => choose(page, '水'));
  await hand.tap(() => choose(page, '都不是'));
  await hand.type('描述一下', '厨房水龙头滴水');
  await hand.tap(() => send(page).click());
  await filed(page);
  expect(hand.done).toEqual({ taps: TAPS, signs: SIGNS });
});

function handOn(page: Page) {
  const done = { taps: 0, signs: 0 };
  const tap = async (act: () => Promise<void>) => {
    done.taps += 1;
    await act();
  };
  const type = (box: string, words: string) => {
    done.signs += words.length;
    return tap(() => page.getByRole('textbox', { name: box }).fill(words));
  };
  return { done, tap, type, press: (name: string) => tap(() => page.getByRole('button', { name }).click()) };
}
