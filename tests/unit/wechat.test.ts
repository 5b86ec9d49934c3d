import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askWechat } from '@/lib/wechat/ask';
import { authorizeUrl, type Wechat } from '@/lib/wechat/authorize';
import { exchange } from '@/lib/wechat/exchange';
import { jsSignature, ownPage } from '@/lib/wechat/js-config';
import { seal, unseal } from '@/lib/wechat/seal';
import { appid, secret } from '../support/wechat/account';
import { openidOf } from '../support/wechat/personas';
import { startWechat } from '../support/wechat/server';

let stand: Awaited<ReturnType<typeof startWechat>>;
let wechat: Wechat;

beforeAll(async () => {
  stand = await startWechat();
  wechat = { appId: appid, secret, api: stand.url, open: stand.url };
});
afterAll(() => stand.close());

const codeOf = async (persona: string): Promise<string> =>
  (await (await fetch(`${stand.url}/stand-in/code?persona=${persona}`)).json()).code;

describe('the way to WeChat', () => {
  it('Names its parameters in the order that WeChat compares, with the fragment at the end', () => {
    const real = { appId: 'wx0123456789abcdef', secret, api: '', open: 'https://open.weixin.qq.com' };
    expect(authorizeUrl(real, 'https://wy.example.cn/api/wechat/callback', 'a1b2')).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef' +
        '&redirect_uri=https%3A%2F%2Fwy.example.cn%2Fapi%2Fwechat%2Fcallback' +
        '&response_type=code&scope=snsapi_base&state=a1b2#wechat_redirect',
    );
  });
});

describe('the exchange of a code', () => {
  it('Tells whose it is, once', async () => {
    const code = await codeOf('known');
    expect(await exchange(wechat, code)).toEqual({ at: 'account', openid: openidOf('known') });
    expect(await exchange(wechat, code)).toEqual({ at: 'stale' });
  });

  it.each([
    ['snapshot', 'snapshot'],
    ['stale', 'stale'],
    ['used', 'stale'],
    ['busy', 'nobody'],
    ['quota', 'nobody'],
    ['broken', 'nobody'],
  ])('Reads %s as %s', async (persona, at) => {
    expect(await exchange(wechat, await codeOf(persona))).toEqual({ at });
  });

  it('Takes an invented code for a stale one, and a wrong secret or no server for nobody', async () => {
    expect(await exchange(wechat, 'invented')).toEqual({ at: 'stale' });
    expect(await exchange({ ...wechat, secret: 'f'.repeat(32) }, await codeOf('known'))).toEqual({ at: 'nobody' });
    expect(await exchange({ ...wechat, api: 'http://127.0.0.1:1' }, 'x')).toEqual({ at: 'nobody' });
  });

  it('Gives up on a slow answer after five seconds', async () => {
    const started = performance.now();
    expect(await exchange(wechat, await codeOf('slow'))).toEqual({ at: 'nobody' });
    expect(performance.now() - started).toBeLessThan(7000);
  });

  it('Follows no redirect with the secret in its address', async () => {
    const url = new URL('/stand-in/be?persona=x', stand.url);
    expect(await askWechat(url, z.object({}))).toEqual({ at: 'silent' });
    expect(stand.memory.calls.filter((path) => path === '/stand-in')).toEqual([]);
  });
});

describe('the signature of a page', () => {
  it('Is the one that Tencent publishes', () => {
    const ticket = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
    const url = 'http://mp.weixin.qq.com?params=value';
    expect(jsSignature(ticket, 'Wm3WZYTPz0wzccnW', 1414587457, url)).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed');
  });

  it('Is made for our own pages only, without what stands behind the #', () => {
    expect(ownPage('http://localhost:3000/tickets?shelf=done#latest')).toBe('http://localhost:3000/tickets?shelf=done');
    for (const foreign of [
      null,
      '',
      '/tickets',
      'http://localhost:3000',
      'http://localhost:3000.example.cn/',
      'http://localhost:3000@example.cn/',
      'https://localhost:3000/',
      'http://localhost:3000/\\x',
      'http://localhost:3000/a b',
      'https://example.cn/?http://localhost:3000/',
    ]) {
      expect([foreign, ownPage(foreign)]).toEqual([foreign, null]);
    }
  });
});

describe('what is sealed for later', () => {
  it('Is opened again for its own purpose, and not when a letter was changed', async () => {
    const sealed = seal('pending', 'o123');
    expect(await unseal('pending', sealed)).toBe('o123');
    expect(await unseal('token', sealed)).toBeNull();
    expect(await unseal('pending', `${sealed[0] === 'A' ? 'B' : 'A'}${sealed.slice(1)}`)).toBeNull();
    expect(await unseal('pending', '')).toBeNull();
  });
});
