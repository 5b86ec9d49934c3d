import { defineConfig, devices } from '@playwright/test';
import { freePort } from './scripts/start/ports';
import { findBrowser } from './tests/support/browser';
import { portalEnv } from './tests/support/portal-env';
import { wechatEnv } from './tests/support/wechat/account';

// Workers read this file again and must meet the same server: the first reading settles the port for all.
process.env.LINLI_TEST_PORT ??= String(await freePort(3210));
process.env.LINLI_TEST_WECHAT_PORT ??= String(await freePort(3310));
const port = process.env.LINLI_TEST_PORT;
// Another host than the portal's: cookies know no ports.
const wechatPort = process.env.LINLI_TEST_WECHAT_PORT;
const wechatURL = `http://127.0.0.1:${wechatPort}`;
const baseURL = `http://localhost:${port}`;

const phone = devices['Pixel 7'];
const wechat = `${phone.userAgent} MicroMessenger/8.0.50.2701(0x28003253) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN`;

/** A test runs on the profiles its tags name (@phone @wechat @desk @nojs), on the phone when it names none. */
const tagged = (profile: string) => new RegExp(`@${profile}\\b`);
const phoneOrNone = /@phone\b|^(?!.*@(wechat|desk|nojs)\b)/s;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  globalSetup: './tests/support/fonts.setup.ts',
  workers: 1, // one demo estate, two cores, and the server needs one of them
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: await findBrowser(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off', // a third of the whole run; `--trace on` for a test that is looked into
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'phone', grep: phoneOrNone, use: { ...phone } },
    { name: 'wechat', grep: tagged('wechat'), use: { ...phone, userAgent: wechat } },
    {
      name: 'desk',
      grep: tagged('desk'),
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    { name: 'nojs', grep: tagged('nojs'), use: { ...phone, javaScriptEnabled: false } },
  ],
  webServer: [
    {
      command: 'node --import tsx scripts/wechat.ts',
      url: `${wechatURL}/stand-in`,
      env: { WECHAT_PORT: wechatPort },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
      stdout: 'ignore',
      stderr: 'pipe',
    },
    {
      command: 'node --import tsx tests/support/portal.ts',
      url: `${baseURL}/api/health`,
      env: { ...portalEnv, ...wechatEnv(wechatURL), PORT: port },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      timeout: 5 * 60_000,
      stdout: 'ignore',
      stderr: 'pipe',
    },
  ],
});
