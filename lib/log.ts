import pino from 'pino';
import { env } from '@/lib/env';

const REDACTED = ['phone', 'contactPhone', 'code', 'password', 'secret', 'words', 'description', 'details', 'name', 'contactName'];

/** JSON lines to standard output; personal fields never leave. */
export const log = pino({
  level: env().LOG_LEVEL,
  redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
});
