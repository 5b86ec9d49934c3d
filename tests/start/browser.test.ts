import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBrowser, packedBrowser } from '@/tests/support/browser';

const isPacked = process.platform === 'linux' && process.arch === 'x64';

test.runIf(isPacked)('A machine without a browser tests with the one packed into npm', async () => {
  const browser = await chromium.launch(await packedBrowser());
  try {
    const page = await browser.newPage();
    await page.setContent('<title>邻里</title>');
    expect(await page.title()).toBe('邻里');
  } finally {
    await browser.close();
  }
});

test('A browser named by CHROMIUM_PATH that is not there is told by its name', async () => {
  process.env.CHROMIUM_PATH = '/nowhere/chromium';
  try {
    await expect(findBrowser()).rejects.toThrow('CHROMIUM_PATH names no file: /nowhere/chromium');
  } finally {
    delete process.env.CHROMIUM_PATH;
  }
});
