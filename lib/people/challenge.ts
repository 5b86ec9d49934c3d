import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { digits } from '@/lib/i18n/messages/zh-CN/signIn.json';
import { within } from '@/lib/limit';
import { Refusal } from '@/lib/refusal';
import { phoneIndex } from './phone';

/** Leading zero bits a page has to find: 4096 tries on average, a few 100 ms on a cheap phone, while the number is typed. */
export const WORK_BITS = 12;
const AN_HOUR = 3600;
const LIFE = 6 * AN_HOUR;
/** Above so many codes a minute everybody proves, also who asks for the first time. */
const ALL_A_MINUTE = 60;
/** The question is easier for a machine than the work, and nobody without script asks often. */
const ANSWERS_AN_HOUR = 10;
const TRIES = 3;

export type Challenge = { text: string; bits: number; a: number; b: number };

/** The fields a form sends along, filled by the page's script or by who answers the question. */
export const proofFields = {
  challenge: z.string().max(200).default(''),
  work: z.string().max(20).default(''),
  answer: z.string().trim().max(8).default(''),
};

type Proof = { challenge: string; work: string; answer: string };
/** `typed`: what stood in the box for the number, which the work is done over; '' when this browser's number was known. */
type Asking = { phone: string; typed: string; address: string; now: Date | null };

/** A new challenge, for one number when it is known already. Signed, good for one code, six hours long. */
export async function newChallenge(now: Date | null, phone = ''): Promise<Challenge> {
  const [row] = await database().plain<{ ends: Date }>(sql`select ends_in(${LIFE}, ${now}) as ends`);
  const a = randomInt(1, 6);
  const b = randomInt(1, 5);
  const seconds = (row?.ends.getTime() ?? 0) / 1000;
  const body = [randomBytes(12).toString('base64url'), seconds, a, b].join('.');
  return { text: `${body}.${seal(body, phone)}`, bits: WORK_BITS, a, b };
}

/**
 * From the second code within an hour for a number or from an address, and whenever very many are asked for, asking takes
 * a proof (T8): work done silently by the page, or the answer to a question. Nothing here depends on whose number it is.
 */
export async function requireProof(asking: Asking, proof: Proof): Promise<void> {
  const { phone, address } = asking;
  const free = await Promise.all([
    within(`asked:${phoneIndex(phone)}`, AN_HOUR, 1),
    within(`asked:${address}`, AN_HOUR, 1),
    within('asked', 60, ALL_A_MINUTE),
  ]);
  if (free.every(Boolean)) return;
  const [id = '', seconds = '', a, b] = proof.challenge.split('.');
  if (!isOurs(proof.challenge, asking)) throw new Refusal(proof.challenge ? 'signIn.proveAgain' : 'signIn.question');
  const count = (key: string, max: number) => countUntil(`${key}:${id}`, Number(seconds), asking.now, max);
  if (!isWorked(proof, asking.typed)) {
    if (!proof.answer) throw new Refusal('input', {}, { answer: 'signIn.question' });
    if (!(await within(`answered:${address}`, AN_HOUR, ANSWERS_AN_HOUR))) throw new Refusal('signIn.tooMany');
    if (!(await count('tried', TRIES))) throw new Refusal('signIn.proveAgain');
    if (numberIn(proof.answer) !== Number(a) + Number(b))
      throw new Refusal('input', {}, { answer: 'signIn.wrongAnswer' });
  }
  if (!(await count('proved', 1))) throw new Refusal('signIn.proveAgain');
}

const seal = (body: string, phone: string) =>
  createHmac('sha256', env().AUTH_SECRET)
    .update(`challenge|${body}|${phone && phoneIndex(phone)}`)
    .digest('base64url');

function isOurs(challenge: string, { phone, typed }: Asking): boolean {
  const at = challenge.lastIndexOf('.');
  const [given, own] = [challenge.slice(at + 1), seal(challenge.slice(0, at), typed ? '' : phone)].map(Buffer.from);
  return given?.length === own?.length && timingSafeEqual(given as Buffer, own as Buffer);
}

function isWorked({ challenge, work }: Proof, typed: string): boolean {
  if (!work) return false;
  const hash = createHash('sha256').update(`${challenge}|${typed}|${work}`).digest();
  return hash.readUInt32BE(0) >>> (32 - WORK_BITS) === 0;
}

/** „8“, „８“ or „八“. */
function numberIn(answer: string): number {
  const chinese = answer.length === 1 ? digits.indexOf(answer) + 1 : 0;
  return chinese || Number(answer.normalize('NFKC') || Number.NaN);
}

async function countUntil(key: string, seconds: number, now: Date | null, max: number): Promise<boolean> {
  const [row] = await database().plain<{ free: boolean }>(
    sql`select count_until(${key}, ${new Date(seconds * 1000)}, ${now}, ${max}) as free`,
  );
  return row?.free ?? false;
}
