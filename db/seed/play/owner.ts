import { Client } from 'pg';
import { type Sql, statementText } from '@/db/sql';
import { copyIn } from './copy-in';

/** A connection that lays the scene: as linli_gate, which may write every table but reads past no policy of the app's. */
export async function openOwner(url = process.env.MIGRATE_URL ?? process.env.DATABASE_URL) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    run: async <T>(statement: Sql): Promise<T[]> =>
      (await client.query(statementText(statement), [...statement.values])).rows as T[],
    text: (text: string) => client.query(text),
    /** Sends a `copy … from stdin`; nothing else may be sent until its end. */
    copy(text: string) {
      const { query, opened } = copyIn(text);
      client.query(query as never);
      return opened;
    },
    close: () => client.end(),
  };
}

export type Owner = Awaited<ReturnType<typeof openOwner>>;
