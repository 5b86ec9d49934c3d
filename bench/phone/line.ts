import { connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '@/scripts/start/ports';
import type { Line } from './visitor';

const PACKET = 1400;

/**
 * A line of its own to a port of this machine: what the browser asks for without a page, before a link is followed, is slow
 * on it too, which the browser's own imitation leaves out. All connections share it, and each begins with one way there and
 * back. Returns its port.
 */
export async function openLine(to: number, { latency, bits }: Line): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const [up, down] = [laneOf(latency / 2, bits), laneOf(latency / 2, bits)];
  const server = createServer((near) => {
    const far = connect(to, 'localhost');
    const met = performance.now() + latency;
    relay(near, far, up, met);
    relay(far, near, down, met);
    for (const socket of [near, far]) sockets.add(socket);
  });
  const port = await freePort(3500);
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { port, close };
}

/** Tells when a packet given now has come through, after those given before. */
function laneOf(delay: number, bits: number): (bytes: number) => number {
  let freeAt = 0;
  return (bytes) => {
    freeAt = Math.max(freeAt, performance.now()) + (bytes * 8 * 1000) / bits;
    return freeAt + delay;
  };
}

/** `met`: when the two ends have found each other. */
function relay(from: Socket, to: Socket, lane: (bytes: number) => number, met: number) {
  let last: Promise<unknown> = Promise.resolve();
  const pass = (bytes: number, act: () => void) => {
    const at = Math.max(lane(bytes), met);
    last = last.then(() => setTimeout(Math.max(0, at - performance.now()))).then(act);
  };
  from.on('data', (bytes) => {
    for (let start = 0; start < bytes.length; start += PACKET) {
      const packet = bytes.subarray(start, start + PACKET);
      pass(packet.length, () => to.write(packet));
    }
  });
  from.on('close', () => pass(0, () => to.destroy()));
  from.on('error', () => to.destroy());
}
