import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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

/** Photos in any S3-compatible bucket (path-style), as `ab/cd/<sha256>`. The signature covers the bytes themselves. */
export function s3Store(s3: S3Settings): FileStore {
  const { endpoint, region, accessKeyId, secretAccessKey } = s3;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const bucket = `${endpoint.replace(/\/+$/, '')}/${s3.bucket}`;
  const send = async (sha256: string, init: RequestInit) => {
    const key = `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${requireSha256(sha256)}`;
    const reply = await client.fetch(`${bucket}/${key}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (reply.ok || reply.status === 404) return reply;
    throw new Error(`the photo store answered ${reply.status} to ${init.method}`);
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
