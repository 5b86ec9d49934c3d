import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '@/lib/files/store-s3';
import { sha256Of } from './parts';
import type { Stored, Target } from './target';

const TIMEOUT_MS = 120_000;

/** Any S3-compatible bucket (path-style). Nothing is sent that is larger than a part, so that one request carries it. */
export function s3Target({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings): Target {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  const root = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  const send = async (path: string, init: RequestInit, absent = false) => {
    const reply = await client.fetch(`${root}${path}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (reply.ok || (absent && reply.status === 404)) return reply;
    throw new Error(
      `备份的对象存储回答 ${reply.status} · The bucket of the backup answered ${reply.status} to ${init.method}.`,
    );
  };
  return {
    where: root,
    put: async (name, bytes) => {
      // The signature covers the bytes themselves.
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sha256Of(bytes) };
      await send(`/${name}`, { method: 'PUT', body: bytes as BodyInit, headers });
    },
    get: async (name) => {
      const reply = await send(`/${name}`, { method: 'GET' }, true);
      return reply.ok ? Buffer.from(await reply.arrayBuffer()) : null;
    },
    list: async (prefix) => {
      const found: Stored[] = [];
      for (let token: string | undefined = ''; token !== undefined; ) {
        const query = new URLSearchParams({ 'list-type': '2', prefix, ...(token && { 'continuation-token': token }) });
        const text: string = await (await send(`?${query}`, { method: 'GET' })).text();
        found.push(...readList(text));
        token = fieldOf(text, 'NextContinuationToken');
      }
      return found;
    },
    remove: async (name) => {
      await send(`/${name}`, { method: 'DELETE' }, true);
    },
  };
}

/** Our own names are letters, digits, dots, dashes and slashes: nothing in them is escaped. */
function readList(text: string): Stored[] {
  return [...text.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = '']) => ({
    name: fieldOf(entry, 'Key') ?? '',
    bytes: Number(fieldOf(entry, 'Size')),
    at: new Date(fieldOf(entry, 'LastModified') ?? 0),
  }));
}

const fieldOf = (text: string, name: string) => new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)?.[1];
