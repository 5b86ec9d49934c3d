import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drill } from './start/backup/drill';
import { openDump } from './start/backup/dump';
import { openTarget } from './start/backup/open-target';
import { readPlace } from './start/backup/place';
import { restore, type Wish } from './start/backup/restore';
import { askFor } from './start/office';
import { ROOT } from './start/plan';
import { say, seconds } from './start/say';
import { makeStops, type Stops } from './start/stops';

const text = { type: 'string' } as const;
const yes = { type: 'boolean' } as const;
const flags = {
  key: text,
  from: text,
  to: text,
  until: text,
  base: text,
  drill: yes,
  dump: yes,
  'lacking-photos': yes,
};
type Given = ReturnType<typeof given>;
const given = () => parseArgs({ options: flags }).values;

/** Brings a backup back into an empty DATA_DIR, or tries in a folder of its own whether it could be. */
async function bringBack(stops: Stops) {
  for (const name of ['.env.local', '.env']) if (existsSync(join(ROOT, name))) process.loadEnvFile(join(ROOT, name));
  const values = given();
  const since = Date.now();
  const wish = await readWish(values);
  if (values.drill) {
    const { lines } = await drill(wish, stops);
    for (const line of lines) say('drill', line);
    return say('drill', `通过 · passed, ${seconds(since)}`);
  }
  if (values.dump) return say('restore', `${await openDump(wish)}  ${seconds(since)}`);
  const { manifest, upTo, photos, missing } = await restore({ ...wish, stops });
  for (const photo of missing) say('restore', `缺照片 · photo missing: ${photo}`);
  say(
    'restore',
    `${manifest.id} → ${wish.to}，到 · up to ${upTo?.toISOString() ?? manifest.at}，${photos} 张照片 · photos`,
  );
  if (existsSync(join(wish.to, 'settings.env')))
    say(
      'restore',
      `settings.env 里是当时写在环境里的密钥，先写回 .env · Put the keys in settings.env back into .env first`,
    );
  say('restore', `${seconds(since)}。现在可以 · Now: npm start，然后 · then: npm run verify`);
}

async function readWish(values: Given): Promise<Wish> {
  const target = openTarget(values.from ? { dir: resolve(values.from) } : readPlace(process.env));
  if (!target)
    throw new Error(
      '从哪里恢复：--from 文件夹，或 BACKUP_DIR、BACKUP_S3_… · From where: --from FOLDER, or BACKUP_DIR, BACKUP_S3_….',
    );
  const until = values.until === undefined ? undefined : new Date(values.until);
  if (until && Number.isNaN(until.getTime()))
    throw new Error('--until 要写成 2026-11-21T09:30:00+08:00 · --until must look like 2026-11-21T09:30:00+08:00.');
  const to = resolve(values.to ?? (process.env.DATA_DIR || '.data'));
  const say_ = (what: string) => say('restore', what);
  return {
    ...{ target, to, until, id: values.base, lackingPhotos: values['lacking-photos'], say: say_ },
    identity: await readKey(values.key),
  };
}

/** From a file, from the environment, or typed in: it never stands in a list of processes. */
async function readKey(path: string | undefined): Promise<string> {
  if (path !== undefined && !existsSync(path))
    throw new Error(`没有这个钥匙文件：${path} · There is no such key file: ${path}.`);
  const told = path === undefined ? process.env.BACKUP_KEY : readFileSync(path, 'utf8');
  const words = told ?? (process.stdin.isTTY ? await askFor('钥匙 · The key (AGE-SECRET-KEY-1…)') : '');
  const lines = words.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
}

const stops = makeStops();

async function leave(code: number) {
  await stops.run();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leave(130));

bringBack(stops).then(
  () => leave(0),
  (error: Error) => {
    console.error(error.message);
    return leave(1);
  },
);
