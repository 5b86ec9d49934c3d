import next from 'next';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { front } from './front';

const { ORIGIN, PORT, TRUST_PROXY } = env();
const portal = next({ dev: false, port: PORT });
await portal.prepare();
const server = front(portal.getRequestHandler(), TRUST_PROXY, ORIGIN.startsWith('https://')).listen(PORT);
server.once('error', (error) => {
  log.fatal({ error: error.message }, 'the server can’t listen');
  process.exit(1);
});

const stop = () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 5000).unref();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
