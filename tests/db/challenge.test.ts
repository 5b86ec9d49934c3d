import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Challenge, newChallenge, requireProof, WORK_BITS } from '@/lib/people/challenge';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits'));

const PHONE = '13900000001';
const none = { challenge: '', work: '', answer: '' };
const by = (address: string, phone = PHONE, typed = phone) => ({ phone, typed, address, now: NOW });
const question = { key: 'input', fields: { answer: 'signIn.question' } };
const stale = { key: 'signIn.proveAgain' };

/** What the page's script does. */
function worked({ text, bits }: Challenge, typed: string) {
  for (let work = 0; ; work += 1) {
    const hash = createHash('sha256').update(`${text}|${typed}|${work}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return { ...none, challenge: text, work: String(work) };
  }
}
const unworked = ({ text }: Challenge) => ({ ...none, challenge: text });

describe('asking for a code (T8)', () => {
  it('Takes no proof the first time, and one from the second on, by number and by address', async () => {
    await requireProof(by('a'), none);
    const fresh = await newChallenge(NOW);
    await expect(requireProof(by('b'), unworked(fresh))).rejects.toMatchObject(question);
    await expect(requireProof(by('a', '13900000002'), unworked(fresh))).rejects.toMatchObject(question);
    await requireProof(by('c', '13900000003'), none);
    await requireProof(by('b'), worked(fresh, PHONE));
  });

  it('Asks whoever’s number it is, known or not, the same', async () => {
    for (const phone of [PHONE, estate.green.owner.phone]) {
      await requireProof(by(phone, phone), none);
      const refused = requireProof(by(phone, phone), unworked(await newChallenge(NOW)));
      await expect(refused).rejects.toMatchObject(question);
    }
  });

  it('Takes a proof once, for the number it was made with, for six hours, and none that somebody else signed', async () => {
    await requireProof(by('a'), none);
    const fresh = await newChallenge(NOW);
    const proof = worked(fresh, PHONE);
    await expect(requireProof(by('a', '13900000002'), proof)).rejects.toMatchObject(question);
    await requireProof(by('a'), proof);
    await expect(requireProof(by('a'), proof)).rejects.toMatchObject(stale);
    const old = worked(await newChallenge(NOW), PHONE);
    const late = { ...by('a'), now: new Date(NOW.getTime() + 6 * 3_600_000 + 1000) };
    await expect(requireProof(late, old)).rejects.toMatchObject(stale);
    const forged = { ...fresh, text: fresh.text.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')) };
    await expect(requireProof(by('a'), worked(forged, PHONE))).rejects.toMatchObject(stale);
    await expect(requireProof(by('a'), { ...none, challenge: 'x.9.1.1.' })).rejects.toMatchObject(stale);
  });

  it('Binds the challenge of a second message to the number that the browser waits with', async () => {
    await requireProof(by('a', PHONE, ''), none);
    const again = await newChallenge(NOW, PHONE);
    await expect(requireProof(by('a', '13900000002', ''), worked(again, ''))).rejects.toMatchObject(stale);
    await expect(requireProof(by('a', PHONE), worked(again, PHONE))).rejects.toMatchObject(stale);
    await requireProof(by('a', PHONE, ''), worked(again, ''));
  });

  it('Without script takes the answer to the question, in digits or characters, three tries to a challenge', async () => {
    await requireProof(by('a'), none);
    const answer = async (say: (sum: number) => string) => {
      const fresh = await newChallenge(NOW);
      return requireProof(by('a'), { ...unworked(fresh), answer: say(fresh.a + fresh.b) });
    };
    await answer(String);
    await answer((sum) => '零一二三四五六七八九'[sum] ?? '');
    await answer((sum) => String.fromCharCode(0xff10 + sum));
    const fresh = await newChallenge(NOW);
    const wrong = { ...unworked(fresh), answer: '0' };
    for (let i = 0; i < 3; i += 1)
      await expect(requireProof(by('a'), wrong)).rejects.toMatchObject({ fields: { answer: 'signIn.wrongAnswer' } });
    await expect(requireProof(by('a'), { ...wrong, answer: String(fresh.a + fresh.b) })).rejects.toMatchObject(stale);
  });

  it('Asks everybody once very many ask at the same time', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, i) => requireProof(by(`a${i}`, `139${10_000_000 + i}`), none)));
    const refused = requireProof(by('new', '13700000000'), unworked(await newChallenge(NOW)));
    await expect(refused).rejects.toMatchObject(question);
  });

  it('Costs a machine thousands of tries and a person none', () => {
    expect(2 ** WORK_BITS).toBeGreaterThan(1000);
    expect(2 ** WORK_BITS).toBeLessThan(20_000);
  });
});
