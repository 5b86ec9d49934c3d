import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Pool } from 'pg';
import { files, newest, openedOf } from './statements';

/**
 * The least that the same work can cost on this machine: node:http and pg, no session, no framework, no checks. One process;
 * PORT and DATABASE_URL say where.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

async function answer(request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'POST') return file(request, response);
  const rows = Number(new URL(request.url ?? '/', 'http://floor').searchParams.get('rows'));
  const { rows: found } = await pool.query({ name: 'newest', text: newest, values: [rows] });
  const lines = found.map(
    (row) => `<tr><td>${row.number}<td>${row.summary}<td>${row.step}<td>${row.label}<td>${openedOf(row)}</tr>`,
  );
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><table>${lines.join('')}</table>`);
}

/** Ticket and event in one transaction, as a form without JavaScript sends it. */
async function file(request: IncomingMessage, response: ServerResponse) {
  const posted = new URLSearchParams(await text(request));
  const id = randomUUID();
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const [name, statement] of Object.entries(files))
      await client.query({ name, text: statement, values: [id, posted.get('description'), new Date()] });
    await client.query('commit');
  } finally {
    client.release();
  }
  response.writeHead(303, { location: `/tickets/${id}` }).end();
}

createServer((request, response) => {
  answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
}).listen(Number(process.env.PORT), () => console.log('ready'));
