import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const SECRET = 'harbour-secret-key';

/** Answers like an S3-compatible store on loopback and computes Signature Version 4 anew for every request. */
export async function s3StandIn() {
  const objects = new Map<string, Buffer>();
  const refusals: string[] = [];
  const faults: number[] = [];
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const part of request) chunks.push(part as Buffer);
    const body = Buffer.concat(chunks);
    const wrong = wrongSignature(request, body);
    if (wrong) refusals.push(wrong);
    const answer = wrong ? { status: 403, body: undefined } : answerTo(request, body, objects);
    reply.writeHead(faults.shift() ?? answer.status, { 'content-length': answer.body?.length ?? 0 }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: {
      endpoint,
      bucket: 'linli',
      region: 'cn-east-1',
      accessKeyId: 'HARBOUR',
      secretAccessKey: SECRET,
    },
    objects,
    refusals,
    /** Status codes the next requests get instead of an answer. */
    faults,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function answerTo({ method, url = '' }: IncomingMessage, body: Buffer, objects: Map<string, Buffer>) {
  const { pathname: path, searchParams } = new URL(url, 'http://s3');
  if (searchParams.has('list-type')) return { status: 200, body: listed(searchParams, path, objects) };
  const found = objects.get(path);
  if (method === 'GET') return { status: found ? 200 : 404, body: found };
  if (method === 'PUT') objects.set(path, body);
  else objects.delete(path);
  return { status: method === 'PUT' ? 200 : 204, body: undefined };
}

const A_PAGE = 3;

/** So few a page that whoever lists must turn pages. */
function listed(asked: URLSearchParams, bucket: string, objects: Map<string, Buffer>): Buffer {
  const prefix = `${bucket}/${asked.get('prefix')}`;
  const after = asked.get('continuation-token') ?? '';
  const names = [...objects.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
  const page = names.slice(0, A_PAGE);
  const entries = page.map((name) => {
    const size = objects.get(name)?.length;
    const key = name.slice(bucket.length + 1);
    return `<Contents><Key>${key}</Key><LastModified>2026-11-21T01:30:00.000Z</LastModified><Size>${size}</Size></Contents>`;
  });
  const next = names.length > A_PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return Buffer.from(`<ListBucketResult>${entries.join('')}${next}</ListBucketResult>`);
}

function wrongSignature(request: IncomingMessage, body: Buffer): string | undefined {
  const given = /^AWS4-HMAC-SHA256 Credential=(.+?), SignedHeaders=(.+?), Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? '',
  );
  const [, credential = '', signed = '', signature] = given ?? [];
  const [key, day = '', region = '', service, end] = credential.split('/');
  if (key !== 'HARBOUR' || region !== 'cn-east-1' || service !== 's3' || end !== 'aws4_request') return 'credential';
  const when = String(request.headers['x-amz-date']);
  if (!when.startsWith(day) || !/^\d{8}T\d{6}Z$/.test(when)) return 'date';
  for (const name of ['host', 'x-amz-date', 'x-amz-content-sha256']) {
    if (!signed.split(';').includes(name)) return `unsigned ${name}`;
  }
  const digest = String(request.headers['x-amz-content-sha256']);
  if (request.method === 'PUT' && digest !== sha256(body)) return 'digest of the body';
  if (request.method === 'PUT' && Number(request.headers['content-length']) !== body.length) return 'length';
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3');
  const query = [...searchParams]
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort()
    .join('&');
  const canonical = [request.method, pathname, query, headers.join(''), signed, digest].join('\n');
  const text = ['AWS4-HMAC-SHA256', when, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
  const signing = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${SECRET}`);
  return hmac(signing, text).toString('hex') === signature ? undefined : 'signature';
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
