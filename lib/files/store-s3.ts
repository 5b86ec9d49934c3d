import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { FileStore } from './store';
import { requireSha256 } from './store-disk';

export type S3Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const TIMEOUT_MS = 20_000;
const TRIES = 3;
const FIRST_WAIT_MS = 50;

/** Photos in any S3-compatible bucket (path-style), as `ab/cd/<sha256>`. The signature covers the bytes themselves. */
export function s3Store(s3: S3Settings): FileStore {
  const { endpoint, region, accessKeyId, secretAccessKey } = s3;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  const bucket = `${endpoint.replace(/\/+$/, '')}/${s3.bucket}`;
  const send = async (sha256: string, asked: Asked) => {
    const key = `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${requireSha256(sha256)}`;
    const reply = await tryOften(client, `${bucket}/${key}`, asked);
    if (reply.ok || reply.status === 404) return reply;
    throw new Error(`the photo store answered ${reply.status} to ${asked.method}`);
  };
  return {
    put: async (sha256, path) => {
      // Our own JPEG of a few MB, or a PDF of 20 at most: S3 wants the length beforehand and the bytes again on a retry.
      const bytes = await readFile(path);
      const found = createHash('sha256').update(bytes).digest('hex');
      if (found !== sha256) throw new Error('a photo does not match its SHA-256');
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sha256 };
      const reply = await send(sha256, { method: 'PUT', body: bytes, headers });
      if (!reply.ok) throw new Error('the photo store has no such bucket');
    },
    open: async (sha256) => {
      const reply = await send(sha256, { method: 'GET' });
      if (!reply.ok || !reply.body) return null;
      return { bytes: Number(reply.headers.get('content-length')) || undefined, body: reply.body };
    },
    remove: async (sha256) => {
      await send(sha256, { method: 'DELETE' });
    },
  };
}

type Asked = { method: string; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> };

/**
 * The bytes go to fetch as they are: the framework's own fetch makes a stream of those in a Request, which has no length, and S3
 * takes nothing without one.
 */
async function tryOften(client: AwsClient, url: string, asked: Asked): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  for (let tried = 1; ; tried += 1) {
    const { headers } = await client.sign(url, asked);
    const reply = await fetch(url, { ...asked, headers: Object.fromEntries(headers), signal });
    if (tried === TRIES || (reply.status < 500 && reply.status !== 429)) return reply;
    await reply.body?.cancel();
    await pause(FIRST_WAIT_MS * 2 ** tried);
  }
}
