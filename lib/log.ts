import pino from 'pino';
import { currentRequest } from '@/lib/watch/request';
import { scrub } from '@/lib/watch/scrub';

const REDACTED = [
  ...['phone', 'contactPhone', 'name', 'contactName', 'called', 'identity', 'idNumber', 'plate'],
  ...['code', 'password', 'secret', 'token', 'session', 'cookie', 'authorization'],
  ...['words', 'description', 'details', 'summary'],
];
const DEPTHS = ['', '*.', '*.*.', '*.*.*.', '*.*.*.*.'];

/** JSON lines to standard output, each with the id of its request; personal fields never leave, nor numbers in a text. */
export const log = pino({
  // Not from env(): this is read when a module is loaded, before a test has named its database.
  level: process.env.LOG_LEVEL || 'info',
  redact: { paths: REDACTED.flatMap((name) => DEPTHS.map((depth) => `${depth}${name}`)), remove: true },
  mixin: () => {
    const asked = currentRequest();
    return asked ? { request: asked.id, route: asked.route } : {};
  },
  hooks: { streamWrite: scrub },
});
