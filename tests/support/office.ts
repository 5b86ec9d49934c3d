import { Client } from 'pg';
import { type Sql, statementText } from '@/db/sql';
import type { Office, Run } from '@/lib/setup/lay-office';
import type { TestDatabase } from './database';

export const office: Office = {
  company: '安居物业',
  community: '翠湖花园',
  deskPhone: '0571-88880000',
  name: '陆一帆',
  phone: '13700001234',
};

/** As `npm run setup` does it: one transaction in the name of the gate, on a connection of its own. */
export async function asSetUp<T>({ urls }: TestDatabase, lay: (run: Run) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urls.admin });
  await client.connect();
  const run = async <Row>(statement: Sql) =>
    (await client.query(statementText(statement), [...statement.values])).rows as Row[];
  try {
    await client.query('begin');
    await client.query('set local role linli_gate');
    const laid = await lay(run);
    await client.query('commit');
    return laid;
  } finally {
    await client.end();
  }
}
