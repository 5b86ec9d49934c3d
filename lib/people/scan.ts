import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { sql } from '@/db/sql';
import { noteAct } from '@/lib/acts/note';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { idOfCode, signedCode } from '@/lib/signed-code';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import { enterAsPerson } from './sign-in';

const NAME = 'desk-scan';
const MINUTES_2 = 120;

/** What the desk waits for; `link` stands in the code that it shows. */
export type DeskScan = { state: 'waiting' | 'confirmed' | 'taken' | 'over'; link: string };
/** What a phone is asked: `device` is what the desk's browser calls itself, `mine` that this person has said yes. */
export type PhoneScan = { device: string | null; mine: boolean };

/** 扫码登录: this browser may be let in by a phone for two minutes; it alone can take what the phone gives. */
export async function beginScan(): Promise<void> {
  const [id, secret] = [newId(), randomBytes(32).toString('base64url')];
  const device = (await headers()).get('user-agent') ?? '';
  await database().plain(sql`select begin_scan(${id}, ${hashOf(secret)}, ${device}, ${now()})`);
  const secure = env().ORIGIN.startsWith('https://');
  const options = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure, maxAge: MINUTES_2 };
  (await cookies()).set(NAME, `${id}.${secret}`, options);
}

/** The code that this browser shows; null when it never asked for one or that is long over. */
export async function ownScan(): Promise<DeskScan | null> {
  const own = await ownCookie();
  if (!own) return null;
  const [row] = await database().plain<Pick<DeskScan, 'state'>>(
    sql`select scan_at_desk(${own.id}, ${hashOf(own.secret)}, ${now()}) as state`,
  );
  return row ? { ...row, link: `${env().ORIGIN}/scan/${signedCode('scan', own.id)}` } : null;
}

/** Signs in here whom the phone named, once, and answers where they land; a second factor is asked for as ever. */
export async function takeScan(to: string): Promise<string> {
  const own = await ownCookie();
  const [row] = own
    ? await database().plain<{ person: string | null }>(
        sql`select take_scan(${own.id}, ${hashOf(own.secret)}, ${now()}) as person`,
      )
    : [];
  if (row?.person) return enterAsPerson(row.person, 'scan', to);
  throw new Refusal((await ownScan())?.state === 'waiting' ? 'signIn.scanWaits' : 'signIn.scanOver');
}

/** What the code asks of a member of staff who opened it on their phone; null when it is nobody's, over or another's. */
export async function findScan(viewer: Viewer, code: string): Promise<PhoneScan | null> {
  const id = idOfCode('scan', code);
  if (!id) return null;
  const [[row]] = await readAs<[{ scan: PhoneScan | null }[]]>(viewer, sql`select scan_on_phone(${id}) as scan`);
  return row?.scan ?? null;
}

/** Says yes to the desk, on record. Who came in by PIN or by such a yes has shown nothing that could be passed on. */
export async function confirmScan(viewer: Viewer, code: string): Promise<void> {
  if (viewer.signedIn.by === 'pin' || viewer.signedIn.by === 'scan') throw new Refusal('signIn.scanNotByThis');
  const id = idOfCode('scan', code);
  const row = await writeAs(viewer, (tx) => tx.one<{ done: boolean }>(sql`select confirm_scan(${id}) as done`));
  if (!row?.done) throw new Refusal('signIn.scanOver');
  await noteAct(viewer, { what: 'scanned' });
}

async function ownCookie(): Promise<{ id: string; secret: string } | null> {
  const found = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec((await cookies()).get(NAME)?.value ?? '');
  return found?.[1] && found[2] ? { id: found[1], secret: found[2] } : null;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
const now = () => env().LINLI_NOW ?? null;
