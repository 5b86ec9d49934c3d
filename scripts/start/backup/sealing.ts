import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** What only the key in the safe opens. The machine knows the recipients, which can seal and not open. */
export type Seal = (plain: AsyncIterable<Uint8Array>) => Promise<AsyncIterable<Uint8Array>>;
export type Unseal = Seal;

const WRONG_KEY = '这把钥匙打不开这份备份 · This key does not open this backup.';
const ALTERED = '备份有损坏，打不开 · The backup is damaged and does not open.';

/** A new pair: the identity is for the safe, the recipient for this machine. */
export async function makeKey(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Seals for each of the recipients, as the command `age` does. Refuses what is no recipient. */
export function sealFor(recipients: string[]): Seal {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!/^age1[02-9ac-hj-np-z]{20,}$/.test(recipient))
      throw new Error('收件公钥不对，应以 age1 开头 · This is no recipient of age: it begins with age1.');
    encrypter.addRecipient(recipient);
  }
  return (plain) => encrypter.encrypt(toWeb(plain));
}

/** Opens what was sealed for this identity; a wrong one and an altered byte are each told in a sentence. */
export function unsealWith(identity: string): Unseal {
  if (!/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{20,}$/.test(identity))
    throw new Error('钥匙不对，应以 AGE-SECRET-KEY-1 开头 · This is no key of age: it begins with AGE-SECRET-KEY-1.');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return async (sealed) => {
    const opened = await decrypter.decrypt(toWeb(sealed)).catch(tell);
    return told(opened);
  };
}

export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function* told(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* stream;
  } catch (fault) {
    tell(fault as Error);
  }
}

function tell(fault: Error): never {
  // A sentence of ours, from whoever gave the bytes.
  if (fault.message.includes(' · ')) throw fault;
  throw new Error(/no identity matched/i.test(fault.message) ? WRONG_KEY : ALTERED, { cause: fault });
}

const toWeb = (plain: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(
    Readable.from(plain, { objectMode: true, highWaterMark: 4 }),
  ) as WebStream as ReadableStream<Uint8Array>;
