'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { files } from '../../../statements';
import { pool } from '../../pool';

export type State = { id: string };

/** Ticket and event in one transaction; answers with state where JavaScript asked, and leads on where it did not. */
export async function file(_state: State, form: FormData): Promise<State> {
  const id = randomUUID();
  const client = await pool().connect();
  try {
    await client.query('begin');
    for (const [name, text] of Object.entries(files))
      await client.query({ name, text, values: [id, form.get('description'), new Date()] });
    await client.query('commit');
  } finally {
    client.release();
  }
  if (!form.has('$js')) redirect(`/tickets/${id}`);
  return { id };
}
