import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareOwnServer } from '@/db/migrate';
import { takeBase } from './start/backup/base';
import { checkStored } from './start/backup/check-stored';
import { takeDump } from './start/backup/dump';
import { keepRecipients, readRecipients } from './start/backup/last';
import { listBackups, type Manifest, readManifest } from './start/backup/manifest';
import { openTarget } from './start/backup/open-target';
import { makeKey, sealFor } from './start/backup/sealing';
import { isSetUp, keptBy, laySpool } from './start/backup/settings';
import type { Target } from './start/backup/target';
import { type Plan, readPlan } from './start/plan';
import { startPostgres } from './start/postgres';
import { say, seconds } from './start/say';
import { makeStops, type Stops } from './start/stops';

const flags = {
  init: { type: 'boolean' },
  recipient: { type: 'string', multiple: true },
  list: { type: 'boolean' },
  verify: { type: 'boolean' },
} as const;

/** Takes a backup now, or sets backups up, lists them, reads them all again. */
async function backUp(stops: Stops) {
  const { values } = parseArgs({ options: flags });
  const plan = readPlan();
  const target = openTarget(plan.env.BACKUP, plan.env.DATA_DIR);
  if (!target)
    throw new Error('先在 .env 里写 BACKUP_DIR 或 BACKUP_S3_… · Set BACKUP_DIR or BACKUP_S3_… in .env first.');
  if (values.init) return init(plan, values.recipient ?? []);
  if (values.list) return list(target);
  if (values.verify) return console.log(await checkStored(target));
  const since = Date.now();
  const manifest = await take(plan, stops);
  say('backup', `${lineOf(manifest)}  ${seconds(since)} → ${target.where}`);
}

/** The machine keeps what seals; what opens is shown once. */
async function init(plan: Plan, given: string[]) {
  if (readRecipients(plan.env.DATA_DIR).length > 0)
    throw new Error(
      '备份已经设置过了；换钥匙先删 DATA_DIR/backup/recipients · Backups are set up already; for another key delete DATA_DIR/backup/recipients first.',
    );
  const made = given.length > 0 ? undefined : await makeKey();
  const recipients = made ? [made.recipient] : given;
  sealFor(recipients);
  keepRecipients(plan.env.DATA_DIR, recipients);
  laySpool(plan);
  if (made)
    console.log(`
这是打开备份的唯一钥匙，只显示这一次。抄到纸上或存进保险柜，不要放在这台机器上。
The only key to your backups, shown this once. Put it into a safe, not on this machine:

  ${made.identity}
`);
  console.log('重启一次 npm start，备份就自己开始 · Restart npm start once: backups begin by themselves.');
}

async function take(plan: Plan, stops: Stops): Promise<Manifest> {
  const kept = keptBy(plan);
  if (!isSetUp(plan) || !kept) throw new Error('还没有设置备份 · Backups are not set up: npm run backup -- --init');
  const { MIGRATE_URL, DATABASE_URL, POSTGRES_URL } = plan.env;
  if (POSTGRES_URL) throw new Error('托管的数据库请用它自己的备份 · Use the host’s own backups of POSTGRES_URL.');
  const url = MIGRATE_URL ?? DATABASE_URL;
  if (!plan.passwords) return takeDump(kept, url as string);
  laySpool(plan);
  const postgres = await startPostgres({ dir: join(plan.env.DATA_DIR, 'postgres') });
  if (!postgres.reused) stops.add(postgres.stop);
  const { adminUrl } = await prepareOwnServer(postgres.adminUrl, plan.passwords);
  return takeBase({ ...kept, adminUrl });
}

async function list(target: Target) {
  const { whole } = await listBackups(target);
  for (const id of whole) console.log(lineOf(await readManifest(target, id)));
  console.log(`${whole.length} 份 · backups: ${target.where}`);
}

const lineOf = ({ id, kind, at, bytes, plainBytes, postgres }: Manifest) =>
  `${id}  ${kind}  ${at}  ${mb(bytes)} MB (${mb(plainBytes)} MB)  PostgreSQL ${postgres}`;

const mb = (bytes: number) => (bytes / 1e6).toFixed(1);

const stops = makeStops();

async function leave(code: number) {
  await stops.run();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leave(130));

backUp(stops).then(
  () => leave(0),
  (error: Error) => {
    console.error(error.message);
    return leave(1);
  },
);
