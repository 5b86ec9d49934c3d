import fc from 'fast-check';
import { type Headers, origin } from '../access/send';
import { nobodys } from './ground';
import { fieldName, sampled, text, wellFormed } from './inputs';

type Ask = { kind: string; path: string; method: string; headers: Headers; body?: Buffer };

/** What the handlers read from an address, so that hostile values stand where they look. */
const named = fc.constantFrom(
  'community',
  'ticket',
  'purpose',
  'size',
  'e',
  's',
  'q',
  'kind',
  'as',
  'to',
  'url',
  'code',
);
const query = fc.array(fc.tuple(fc.oneof(named, fieldName), text), { maxLength: 5 });
const kinds = fc.constantFrom(
  'image/png',
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'multipart/form-data',
  'text/plain',
  '',
);
const bodies = fc.oneof(
  text,
  fc.json({ maxDepth: 4 }),
  fc.constantFrom(
    '--b',
    '--b\r\n',
    '--b\r\ncontent-disposition: form-data; name="photo"; filename="a"\r\n\r\n',
    '\0'.repeat(99),
  ),
  fc.constantFrom(`{"community":"${nobodys}"}`, '['.repeat(5000), `{"__proto__":{"x":1}}`, '{"words":{"$ne":1}}'),
);
const asking = fc.tuple(query, text, bodies, kinds, fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD'));

/** As much of it as may stand in an address. */
const inAddress = (part: string) => encodeURIComponent(wellFormed(part).slice(0, 300)) || '-';

/** Eighteen requests to a route handler that nobody meant to be sent. */
export const asksFor = (door: string, turn: number): Ask[] =>
  sampled(asking, 18, turn).map(([given, part, body, type, method]) => {
    const fields = given.filter(([name]) => name !== 'photo').map((pair) => pair.map(wellFormed));
    const path = `${door.replace(/\[\w+\]/, inAddress(part))}?${new URLSearchParams(fields).toString().slice(0, 3000)}`;
    const hasBody = method === 'POST' || method === 'PUT';
    const headers: Headers = { origin: origin(), ...(hasBody && type ? { 'content-type': type } : {}) };
    return { kind: method, path, method, headers, ...(hasBody ? { body: Buffer.from(body) } : {}) };
  });
