import { Pool } from 'pg';

const kept = globalThis as { floorPool?: Pool };

/** The floor's connections, ten of them. */
export function pool(): Pool {
  kept.floorPool ??= new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  return kept.floorPool;
}
