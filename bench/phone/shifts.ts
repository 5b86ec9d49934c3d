import type { Browser, Page } from 'playwright-core';
import { print } from './figures';
import { takeNotes } from './observe';
import { openPhone, type Place, putOn, type SignedIn, slowLine } from './visitor';

export const shiftGoal = 0.01;

export type Shifts = {
  page: string;
  /** Sum of all layout shifts while the page comes over the slow line and is scrolled to its end. */
  shift: number;
  moved: string[];
  images: number;
  /** Pictures that came without their size or, below the first screen, at once. */
  unsized: number;
  eager: number;
};

/** Watches each page come in slowly and be read to its end: nothing on it may jump. */
export async function watchShifts(
  browser: Browser,
  origin: string,
  places: Place[],
  state: SignedIn,
): Promise<Shifts[]> {
  const found: Shifts[] = [];
  for (const { name, path, signedIn } of places) {
    const context = await openPhone(browser, origin, signedIn ? state : undefined);
    await takeNotes(context);
    const page = await context.newPage();
    await putOn(page, slowLine);
    await page.goto(path);
    await readToEnd(page);
    found.push({ page: name, ...(await judge(page)) });
    await context.close();
  }
  tell(found);
  return found;
}

async function readToEnd(page: Page) {
  const height = page.viewportSize()?.height ?? 0;
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < end; top += height) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    await page.waitForTimeout(150);
  }
  await page.waitForLoadState('networkidle');
}

function judge(page: Page): Promise<Omit<Shifts, 'page'>> {
  return page.evaluate(() => {
    const images = [...document.images].filter((one) => one.checkVisibility());
    const below = images.filter((one) => one.getBoundingClientRect().top + scrollY > innerHeight);
    return {
      shift: Math.round(noted.shift * 10_000) / 10_000,
      moved: noted.shifts,
      images: images.length,
      unsized: images.filter((one) => !(one.hasAttribute('width') && one.hasAttribute('height'))).length,
      eager: below.filter((one) => one.loading !== 'lazy').length,
    };
  });
}

function tell(found: Shifts[]) {
  print(
    `What jumps while a page comes in (goal ${shiftGoal} at most), and its pictures`,
    ['page', 'shift', 'pictures', 'without size', 'below and not lazy'],
    found.map(({ page, shift, images, unsized, eager }) => [
      page,
      `${shift}${shift > shiftGoal ? ' ←' : ''}`,
      images,
      unsized,
      eager,
    ]),
  );
  for (const { page, moved } of found) for (const one of moved) console.log(`  ${page}: ${one}`);
}
