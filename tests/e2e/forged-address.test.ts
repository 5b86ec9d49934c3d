import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { openState } from '../support/e2e/access/state';

/** Another machine, as far as this one can be several: its own address on the loop. */
const elsewhere = '127.0.0.9';

test('Who asks for codes again and again costs one message and is stopped, whatever address each request claims (T8)', async ({
  baseURL,
}) => {
  const origin = baseURL ?? '';
  test.setTimeout(120_000);
  const form = await codeForm(origin);
  const said: boolean[] = [];
  const before = await messagesToday();
  for (let i = 0; i < 100; i += 1) {
    form.set('agree', 'yes');
    form.set('phone', `139${String(10_000_000 + i)}`);
    const page = await post(`${origin}/sign-in`, form, { 'x-forwarded-for': `203.0.113.${i}`, origin });
    said.push(page.includes('操作太频繁了'));
  }
  expect(said.indexOf(true)).toBe(30);
  expect(said.slice(30)).toEqual(Array(70).fill(true));
  expect(await messagesToday(), 'only the first was asked for without a proof').toBe(before + 1);
});

/** How many codes went out. */
async function messagesToday(): Promise<number> {
  const state = await openState();
  const { rows } = await state.query(
    "select coalesce(sum(count), 0)::int as sent from rate_limits where key = 'sms:day'",
  );
  await state.end();
  return rows[0].sent;
}

/** What the page would post without JavaScript. */
async function codeForm(origin: string): Promise<FormData> {
  const page = await (await fetch(`${origin}/sign-in`)).text();
  const [form = ''] = page.match(/<form(?:(?!<\/form>).)*name="phone"/s) ?? [];
  const made = new FormData();
  for (const [, name = '', value = ''] of form.matchAll(/type="hidden"[^>]*name="([^"]+)"(?: value="([^"]*)")?/g)) {
    made.set(name, value.replaceAll('&quot;', '"'));
  }
  return made;
}

async function post(url: string, form: FormData, headers: Record<string, string>): Promise<string> {
  const body = new Response(form);
  const type = body.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await body.arrayBuffer());
  const sent = request(url, {
    method: 'POST',
    localAddress: elsewhere,
    headers: { ...headers, 'content-type': type, 'content-length': bytes.length },
  }).end(bytes);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return text(answer);
}
