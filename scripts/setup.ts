import { openOwner } from '@/db/seed/play/owner';
import { Refusal } from '@/lib/refusal';
import { layLinkAgain, layOffice, type Run } from '@/lib/setup/lay-office';
import { askFor, isAgain, readAgain, readOffice } from './start/office';
import { ownerUrl } from './start/owner';
import { readPlan } from './start/plan';
import { makeStops, type Stops } from './start/stops';

/** Makes the first company, community and administrator of an empty database, or a new link for an administrator. */
async function setUp(stops: Stops): Promise<void> {
  const plan = readPlan();
  if (plan.env.DEMO)
    throw new Error('现在是演示模式，请在 .env 里写 DEMO=off · This is a demo: set DEMO=off in .env first.');
  // What seals telephone numbers must be the portal's own.
  for (const [name, value] of Object.entries(plan.environment)) if (value) process.env[name] = value;
  const lay = isAgain() ? await layingAgain() : await layingOffice();
  const owner = await openOwner(await ownerUrl(plan, stops));
  stops.add(() => owner.close());
  const run: Run = (statement) => owner.run(statement);
  await owner.text('begin');
  await owner.text('set local role linli_gate');
  const secret = await lay(run);
  await owner.text('commit');
  console.log(`
请第一位管理员打开这个链接（24 小时内，只能用一次）
The administrator opens this link, once, within 24 hours:

  ${plan.env.ORIGIN}/first/${secret}
`);
}

async function layingOffice() {
  const office = await readOffice(askFor);
  return (run: Run) => layOffice(run, office, new Date());
}

async function layingAgain() {
  const phone = await readAgain(askFor);
  return (run: Run) => layLinkAgain(run, phone, new Date());
}

const said: Record<string, string> = {
  'setUp.there':
    '这里已经有公司了，不能再开通一次 · There is a company already. For a new link: npm run setup -- --again',
  'setUp.nobody': '没有这个手机号的管理员 · No administrator has this phone.',
};

const stops = makeStops();

async function leave(code: number) {
  await stops.run();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leave(130));

setUp(stops).then(
  () => leave(0),
  (error: Error) => {
    console.error(error instanceof Refusal ? (said[error.key] ?? error.key) : error.message);
    return leave(1);
  },
);
