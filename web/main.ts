import next from 'next';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { bind, bounds } from './bounds';
import { logTheConsole } from './console';
import { drainable } from './drain';
import { front } from './front';
import { oneByOne } from './one-by-one';
import { inTurn } from './turns';
import { watchRequests } from './watch';

logTheConsole();
const { ORIGIN, PORT, TRUST_PROXY } = env();
const portal = next({ dev: false, port: PORT });
await portal.prepare();
const handler = inTurn(portal.getRequestHandler());
const watch = watchRequests(process.env.NEXT_DIST_DIR || '.next');
const web = front(handler, TRUST_PROXY, ORIGIN.startsWith('https://'), watch);
const server = oneByOne(bind(web, bounds, TRUST_PROXY)).listen(PORT);
server.once('error', (error) => {
  log.fatal({ error: error.message }, 'the server can’t listen');
  process.exit(1);
});

/** Longer than an answer takes, a photo sent on a poor line among them; shorter than the launcher waits. */
const PATIENCE = 10_000;

const drain = drainable(server);
const stop = () => void drain(PATIENCE).then(() => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
