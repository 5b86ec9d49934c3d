import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { unpackChromium } from './packed-chromium';

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

// A test machine has no graphics and must reach nothing but the portal.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** CHROMIUM_PATH, else an installed Chromium or Chrome, else Playwright's own, else the one packed into npm. */
export async function findBrowser(): Promise<Browser> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted && !existsSync(wanted)) throw new Error(`CHROMIUM_PATH names no file: ${wanted}`);
  const there = wanted ?? [...installed, chromium.executablePath()].find((path) => existsSync(path));
  return there ? { executablePath: there, args, env: ownEnvironment() } : packedBrowser();
}

/** Chromium out of npm, with the libraries and fonts it brings where the system lacks its own. */
export async function packedBrowser(): Promise<Browser> {
  const packed = unpackChromium(join(import.meta.dirname, '../../node_modules/.cache'));
  const bare = ownEnvironment();
  if (!existsSync('/etc/fonts/fonts.conf')) bare.FONTCONFIG_PATH = packed.fonts;
  const env = runs(packed.executablePath, bare) ? bare : { ...bare, LD_LIBRARY_PATH: packed.libraries };
  if (!runs(packed.executablePath, env)) {
    throw new Error('No browser was found: install Chromium or Chrome, or name one in CHROMIUM_PATH.');
  }
  return { executablePath: packed.executablePath, args, env };
}

/** One line for the log when Chinese would be drawn as boxes, or nothing. */
export function lackOfFonts(): string | undefined {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  const lacks = status === 0 && stdout.trim() === '';
  return lacks
    ? 'No Chinese font is installed: screenshots will show boxes (fonts-wqy-microhei is enough).'
    : undefined;
}

function runs(executablePath: string, env: Record<string, string>): boolean {
  try {
    execFileSync(executablePath, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
