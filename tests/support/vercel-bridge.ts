import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { neonConfig } from '@neondatabase/serverless';
import { type WebSocket, WebSocketServer } from 'ws';

export type Bridge = { port: number; configure(config: typeof neonConfig): void; stop(): Promise<void> };

/**
 * Lets @vercel/postgres speak to a PostgreSQL on this machine: it talks through a WebSocket, each of which becomes a
 * plain connection to `pgPort`. The connection string must say `localhost`: the driver refuses 127.0.0.1.
 */
export async function startBridge(pgPort: number): Promise<Bridge> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => join(socket, pgPort));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, configure: (config) => configure(config, port), stop: () => stop(server) };
}

/** Takes the `neonConfig` of the very copy that @vercel/postgres uses. */
function configure(config: typeof neonConfig, port: number) {
  config.wsProxy = () => `127.0.0.1:${port}/`;
  config.useSecureWebSocket = false;
  config.pipelineTLS = false;
  config.pipelineConnect = false; // the default sends the password ahead, which SCRAM cannot take
}

function join(socket: WebSocket, pgPort: number) {
  const database = connect(pgPort, '127.0.0.1').setNoDelay(true);
  socket.on('message', (part: Buffer) => database.write(part));
  socket.on('close', () => database.destroy());
  socket.on('error', () => database.destroy());
  database.on('data', (part) => socket.send(part));
  database.on('close', () => socket.close());
  database.on('error', () => socket.terminate());
}

async function stop(server: WebSocketServer) {
  for (const socket of server.clients) socket.terminate();
  server.close();
  await once(server, 'close');
}
