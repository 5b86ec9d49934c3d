import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { personas } from '@/db/seed/estate/personas';
import { type Trouble, watch } from './watch';

export type PersonaName = '王秀英' | '陈晓峰' | '周雨桐' | '王敏' | '李强' | '赵丽华' | '孙建军';

type SignedIn = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

type Own = {
  /** A page signed in as one of the demo's people, on the project's own device or another one. */
  as: (name: PersonaName, device?: BrowserContextOptions) => Promise<Page>;
  /** What this test provokes on purpose; all other trouble in any of its pages fails it. */
  expected: RegExp[];
};

type OfWorker = { signedIn: Map<string, SignedIn> };

/** Nobody looks at a page that troubles the browser: each test fails on what its pages complained about. */
export const test = base.extend<Own, OfWorker>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  signedIn: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  // biome-ignore lint/correctness/noEmptyPattern: as above
  expected: async ({}, use) => use([]),

  context: async ({ context, expected }, use) => {
    const found: Trouble[] = [];
    watch(context, found);
    await use(context);
    expectNoTrouble(found, expected);
  },

  as: async ({ browser, signedIn, expected }, use) => {
    const found: Trouble[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (name, device) => {
      signedIn.get(name) ?? signedIn.set(name, await signIn(() => browser.newContext(), name));
      const context = await browser.newContext({ ...device, storageState: signedIn.get(name) });
      contexts.push(context);
      watch(context, found);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expectNoTrouble(found, expected);
  },
});

/** Signs in once per run, by the cells that the demo offers. */
async function signIn(open: () => Promise<ReturnType<Page['context']>>, name: PersonaName): Promise<SignedIn> {
  const context = await open();
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const side = personas.find((one) => one.name === name)?.side;
  await page.waitForURL(side === 'desk' ? /\/admin/ : /\/$/);
  const state = await context.storageState();
  await context.close();
  return { ...state, origins: [] };
}

function expectNoTrouble(found: Trouble[], expected: RegExp[]) {
  expect(found.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))).toEqual([]);
}
