import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { portalEnv } from '../portal-env';

/** Each address that a browser asked for, one a line: they end up in logs and histories (T15). */
export const visited = join(portalEnv.DATA_DIR, 'visited');

/** What went wrong in a browser without anybody clicking on it. */
export type Trouble = string;

/**
 * Listens to every page of a context: errors on the console (a broken content policy is one), uncaught exceptions, and
 * answers of the server that it should never give.
 */
export function watch(context: BrowserContext, found: Trouble[]) {
  context.on('console', (message) => {
    if (message.type() !== 'error' || byRecorder.test(message.text())) return;
    found.push(`console: ${message.text()} (${pathOf(message.location().url)})`);
  });
  context.on('request', (request) => appendFileSync(visited, `${addressOf(request.url())}\n`));
  context.on('weberror', (error) => found.push(`uncaught: ${error.error().message}`));
  context.on('response', (answer) => {
    if (answer.status() >= 500) found.push(`answer ${answer.status()}: ${pathOf(answer.url())}`);
  });
}

/** Playwright's own recorder fetches pictures of this device to keep them with a trace, which the policy rightly forbids. */
const byRecorder = /^Connecting to 'blob:/;

const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : url);
const addressOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname + new URL(url).search : url);
