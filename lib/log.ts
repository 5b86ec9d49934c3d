import pino from 'pino';

const REDACTED = [
  'phone',
  'contactPhone',
  'code',
  'password',
  'secret',
  'words',
  'description',
  'details',
  'name',
  'contactName',
];

/** JSON lines to standard output; personal fields never leave. */
export const log = pino({
  // Not from env(): this is read when a module is loaded, before a test has named its database.
  level: process.env.LOG_LEVEL || 'info',
  redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
});
