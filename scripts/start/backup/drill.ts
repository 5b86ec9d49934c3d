import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { prepareOwnServer } from '@/db/migrate';
import { openOwner } from '@/db/seed/play/owner';
import { verifySeals } from '@/lib/verify-seals';
import { startPostgres } from '../postgres';
import type { Stops } from '../stops';
import { signInOnce } from './drill-portal';
import { keepLast, readLast } from './last';
import { readParts } from './parts';
import { restore, type Wish } from './restore';
import { collect, unsealWith } from './sealing';
import { differences, type Sums, sumsOf } from './sums';

/**
 * A whole restore beside the running office: to the point whose checksums the backup holds, every table compared, every seal of
 * the record and every photo proven, the portal started on it and somebody signed in. Its folder is gone afterwards.
 */
export async function drill(wish: Wish, stops: Stops): Promise<{ lines: string[] }> {
  const office = resolve(wish.to);
  const to = mkdtempSync(join(dirname(office), '.linli-drill-'));
  const clear = () => rmSync(to, { recursive: true, force: true });
  stops.add(clear);
  try {
    const restored = await restore({ ...wish, to, stops, atProof: true });
    const { manifest, photos } = restored;
    const secrets: Record<string, string> = JSON.parse(readFileSync(join(to, 'secrets.json'), 'utf8'));
    const postgres = await startPostgres({ dir: join(to, 'postgres') });
    stops.add(postgres.stop);
    const lines = await examine(wish, manifest.proof?.parts ?? [], postgres.adminUrl);
    const passwords = { app: secrets.APP_PASSWORD ?? '', worker: secrets.WORKER_PASSWORD ?? '' };
    const urls = await prepareOwnServer(postgres.adminUrl, passwords);
    lines.push(`${photos} 张照片 · photos`, await signInOnce({ to, office, secrets, ...urls }, stops));
    await postgres.stop();
    const last = readLast(office);
    if (last?.at === manifest.at) keepLast(office, { ...last, verifiedAt: new Date().toISOString() });
    return { lines: [`${manifest.id}，${manifest.at}`, ...lines] };
  } finally {
    clear();
  }
}

type Proof = Parameters<typeof readParts>[1];

/** Every table against its checksum of then; returns how many. */
export async function compareTables({ target, identity }: Wish, proof: Proof, url: string): Promise<number> {
  const before: Sums = JSON.parse((await collect(await unsealWith(identity)(readParts(target, proof)))).toString());
  const after = await sumsOf(url).catch((fault: Error): Sums => ({ [fault.message]: { rows: '—', sum: '' } }));
  const wrong = differences(before, after);
  if (wrong.length > 0)
    throw new Error(`恢复出来的与原来的不一样 · What was restored is not what was there:\n${wrong.join('\n')}`);
  return Object.keys(after).length;
}

async function examine(wish: Wish, proof: Proof, adminUrl: string) {
  const url = new URL(adminUrl);
  url.pathname = '/linli';
  const tables = await compareTables(wish, proof, url.toString());
  const owner = await openOwner(url.toString());
  const { events, acts, broken } = await verifySeals(owner.run).finally(() => owner.close());
  if (broken.length > 0) throw new Error(`记录的封印有断 · Seals of the record are broken:\n${broken.join('\n')}`);
  return [
    `${tables} 张表一致 · tables are the same`,
    `${events} 条经过、${acts} 条记录的封印完好 · events and acts hold`,
  ];
}
