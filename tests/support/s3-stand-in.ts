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

function answerTo({ method, url: path = '' }: IncomingMessage, body: Buffer, objects: Map<string, Buffer>) {
  const found = objects.get(path);
  if (method === 'GET') return { status: found ? 200 : 404, body: found };
  if (method === 'PUT') objects.set(path, body);
  else objects.delete(path);
  return { status: method === 'PUT' ? 200 : 204, body: undefined };
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
  const canonical = [request.method, request.url, '', headers.join(''), signed, digest].join('\n');
  const text = ['AWS4-HMAC-SHA256', when, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
  const signing = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${SECRET}`);
  return hmac(signing, text).toString('hex') === signature ? undefined : 'signature';
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
