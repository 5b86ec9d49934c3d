import type { BrowserContext, Page } from '@playwright/test';

/** Where the stand-in for WeChat answers during the browser tests. */
export const standIn = `http://127.0.0.1:${process.env.LINLI_TEST_WECHAT_PORT}`;

/** From now on this browser belongs to the phone of that account of WeChat. */
export async function hold(page: Page, persona: string) {
  await page.goto(`${standIn}/stand-in/be?persona=${persona}`);
}

/** The addresses by which WeChat sends this browser back, as they come. */
export function comings(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/wechat/callback') seen.push(request.url());
  });
  return seen;
}

/** Begins a round without following it and answers the state in it. */
export async function beginRound(context: BrowserContext, to: string): Promise<string> {
  const answer = await context.request.get(`/api/wechat/login?to=${encodeURIComponent(to)}`, { maxRedirects: 0 });
  return new URL(answer.headers().location ?? '').searchParams.get('state') ?? '';
}

/** A code that WeChat would give for this account. */
export async function codeOf(context: BrowserContext, persona: string): Promise<string> {
  const answer = await context.request.get(`${standIn}/stand-in/code?persona=${persona}`);
  return (await answer.json()).code;
}

export const callback = (code: string, state: string) => `/api/wechat/callback?code=${code}&state=${state}`;
