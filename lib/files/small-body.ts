import { bodyOf } from './receive';

/** A body of no more than so many bytes, whatever its length says; refuses a longer one. */
export async function smallBody(body: ReadableStream<Uint8Array>, limit: number): Promise<Buffer<ArrayBuffer>> {
  const bytes: Uint8Array[] = [];
  for await (const some of bodyOf(body, limit)) bytes.push(some);
  return Buffer.concat(bytes);
}

/** What a small body of JSON says; null where it is none, or too long. */
export const jsonOf = async (body: ReadableStream<Uint8Array> | null, limit: number): Promise<unknown> =>
  body &&
  smallBody(body, limit)
    .then((bytes) => JSON.parse(String(bytes)))
    .catch(() => null);
