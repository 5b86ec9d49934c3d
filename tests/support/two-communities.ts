import { Client } from 'pg';
import type { TestDatabase } from './database';
import { layEstate, see } from './estate';
import { file } from './ticket-life';

/** A ticket in each of two communities, and a connection such as the server's own, past the program. */
export async function layTwoCommunities({ admin, urls }: TestDatabase) {
  const estate = await layEstate(admin);
  for (const { owner, home } of [estate.green, estate.maple]) await file(await see(owner), home);
  const app = new Client({ connectionString: urls.app });
  await app.connect();
  return { estate, app };
}
