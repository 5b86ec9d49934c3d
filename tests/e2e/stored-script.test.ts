import { type Browser, expect, type Page, test } from '@playwright/test';
import { lookedName } from '@/lib/desk/looked';
import { codeOf } from '../support/e2e/access/asks';
import { type Planted, plantPayloads } from '../support/e2e/access/plant-payloads';
import type { Kind } from '../support/e2e/access/table';
import { testMoment } from '../support/moment';
import { payloads } from '../support/payloads';

let planted: Planted;

test.describe.configure({ timeout: 180_000 });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  planted = await plantPayloads();
});
test.afterAll(() => planted?.tidy());

type Seen = { ran: number; reports: string[] };
type Visit = { kind: Kind; path: string };

/** Every page on which somebody reads what another wrote. */
function visits(planted: Planted): Visit[] {
  const paths = [ofTickets(planted), ofVoices(planted), ofWorks(planted)].flatMap(
    (each) => Object.entries(each) as [Kind, string[]][],
  );
  return paths.flatMap(([kind, each]) => each.map((path) => ({ kind, path })));
}

type Paths = Partial<Record<Kind, string[]>>;

const ofTickets = ({ ticket, done, open, unit, slip, letter }: Planted): Paths => ({
  neighbour: [
    '/',
    '/me',
    '/tickets',
    `/tickets/${ticket}`,
    `/tickets/${done}`,
    `/tickets/${ticket}/filed`,
    '/messages',
    '/notices',
    '/homes',
    `/homes/${unit}`,
  ],
  kin: ['/', `/tickets/${open}`, '/notices'],
  outsider: ['/homes', '/messages'],
  clerk: [
    '/admin',
    '/admin/tickets?q=script',
    `/admin/tickets/${ticket}`,
    `/admin/tickets/${done}`,
    `/admin/tickets/${open}`,
    `/admin/tickets/new?unit=${unit}`,
    '/admin/homes',
    `/admin/homes/${unit}`,
    '/admin/reminders',
    `/print/tickets/${ticket}`,
    `/print/tickets/${done}/receipt`,
    `/print/letters/${letter}`,
  ],
  worker: ['/admin/orders', `/admin/orders/${ticket}`, `/admin/orders/${done}`],
  super: ['/admin/tickets', '/admin/settings/acts', '/admin/settings/holidays?y=2031', '/admin/settings/duty'],
  nobody: [`/verify/${slip}`],
});

const ofVoices = ({
  unit,
  voices: { complaint, idea, waiting, fault, article, notice, progress, visit },
}: Planted): Paths => ({
  neighbour: [`/tickets/${complaint}`, `/tickets/${idea}`, '/published', '/guide', `/guide/${article}`],
  clerk: [
    '/admin/intake',
    `/admin/intake?post=${waiting}`,
    `/admin/intake?unit=${unit}`,
    `/admin/intake?filed=${fault}`,
    `/admin/tickets/${complaint}`,
    `/admin/tickets/${idea}`,
    `/admin/tickets/${fault}`,
    '/admin/follow-ups?view=ended',
    '/admin/visits?shelf=done',
    '/admin/promises/list?what=kept&span=today',
    '/admin/knowledge',
    `/admin/knowledge/${article}`,
    '/admin/notices',
    `/admin/notices/${notice}`,
    `/print/notices/${notice}`,
    `/print/tickets/${complaint}/record`,
    `/print/tickets/${complaint}/orders/1`,
    `/print/visits?v=${visit}`,
    '/print/services',
  ],
  manager: [
    '/admin/reports',
    '/admin/reports/complaints',
    '/admin/reports/morning',
    '/admin/reports/tickets?m=2026-11&f=received',
    '/admin/settings/phrases',
    '/admin/settings/works',
  ],
  worker: [`/admin/orders/${complaint}`],
  nobody: [`/progress/${progress}`],
});

const ofWorks = ({ works: { ticket, pass, entry, link, permit, risk } }: Planted): Paths => ({
  landlord: [
    `/tickets/${ticket.works}`,
    `/tickets/${ticket.small}`,
    `/tickets/${ticket.returned}/amend`,
    `/tickets/${ticket.agreeing}/agreement`,
    `/print/tickets/${ticket.works}/receipts/${entry}`,
    `/print/tickets/${ticket.works}/permits/${risk}`,
    `/print/tickets/${ticket.small}/application`,
  ],
  clerk: [
    '/admin/works',
    '/admin/gate',
    '/admin/settings/agreement',
    `/admin/tickets/${ticket.works}`,
    `/admin/tickets/${ticket.small}`,
    `/admin/tickets/${ticket.works}/texts`,
    `/admin/tickets/${ticket.works}/crossings`,
    ...['application', 'notice', 'agreement', 'notices/1', 'stop', 'extension', 'permit', 'passes'].map(
      (paper) => `/print/tickets/${ticket.works}/${paper}`,
    ),
  ],
  finance: ['/admin/money', '/admin/money?view=ledger', `/admin/tickets/${ticket.works}`],
  guard: ['/admin/gate', `/admin/tickets/${ticket.works}`, `/verify/${codeOf('pass', pass, '')}`],
  nobody: [`/foreman/${codeOf('foreman', link, '')}`, `/verify/${codeOf('permit', permit, '')}`],
});

/** On these nothing of what people write is shown. */
const wordless =
  /^(neighbour \/homes|outsider \/messages)$|^\w+ \/(verify|foreman|progress|me$|admin\/reports(\/complaints|\/morning)?$|admin\/settings\/(duty|works)|admin\/works$|admin\/money$|print\/letters|admin\/tickets\/new)/;

test('Nothing that anybody wrote comes to life on another’s page: sixty ways, every field (T16) @nojs', async ({
  browser,
}) => {
  const wrong: string[] = [];
  const bare: string[] = [];
  const kinds = [...new Set(visits(planted).map(({ kind }) => kind))];
  for (const kind of kinds) {
    const page = await pageOf(browser, planted.cookies[kind] ?? '');
    for (const { path } of visits(planted).filter((one) => one.kind === kind)) {
      const status = (await page.goto(path))?.status();
      const { ran, reports } = await seenOn(page);
      if (status !== 200 || ran > 0 || reports.length > 0)
        wrong.push(`${kind} ${path}: ${status}, ${ran} ran, ${reports}`);
      if (!wordless.test(`${kind} ${path}`) && !(await page.locator('body').innerText()).includes('x()'))
        bare.push(`${kind} ${path}`);
    }
    await page.context().close();
  }
  expect(wrong).toEqual([]);
  expect(bare, 'pages that show none of it').toEqual([]);
});

test('The eyes that look for it see a script that runs and one that the policy stops @nojs', async ({ browser }) => {
  const page = await pageOf(browser, planted.cookies.neighbour ?? '');
  await page.goto('/notices');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=x()>'));
  await expect.poll(async () => (await seenOn(page)).reports.length).toBeGreaterThan(0);
  await page.evaluate(() => (globalThis as unknown as { x(): void }).x());
  expect((await seenOn(page)).ran).toBe(1);
  expect(payloads.length).toBeGreaterThanOrEqual(60);
  await page.context().close();
});

async function pageOf(browser: Browser, cookie: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  const url = `http://localhost:${process.env.LINLI_TEST_PORT}`;
  // What was planted is the newest of what the desk has not looked at: other tests file more than its board has room for.
  const looked = { name: lookedName(planted.community), value: String(Date.parse(testMoment) - 60_000), url };
  await context.addCookies(value ? [{ name, value, url }, looked] : [looked]);
  await context.addInitScript(() => {
    const seen = { ran: 0, reports: [] as string[] };
    Object.assign(globalThis, { seen, x: () => (seen.ran += 1) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.reports.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => dialog.dismiss());
  return page;
}

/** After the page has come to life, and what it holds has had its moment. */
async function seenOn(page: Page): Promise<Seen> {
  await page.waitForTimeout(150);
  return page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
}
