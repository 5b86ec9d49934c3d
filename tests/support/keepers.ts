import { people, posts } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import type { Role } from '@/lib/people/roles';
import type { TestDatabase } from './database';
import { type Estate, layEstate, NOW } from './estate';
import { comeIn, desk } from './staff';

/** The estate with those who look after its staff: a manager, an administrator and the company here, a manager abroad. */
export async function layKeepers(database: TestDatabase) {
  const estate = await layEstate(database.admin);
  const { green, maple } = estate;
  const admin = await hire(estate, '陆一帆', ['admin']);
  const company = await hire(estate, '沈国华', ['company']);
  const keepers = {
    manager: await signedIn(green.manager.id),
    foreign: await signedIn(maple.manager.id),
    admin: await signedIn(admin),
    company: await signedIn(company),
  };
  return { estate, keepers };
}

export const signedIn = (id: string) => comeIn({ id }, desk, { by: 'persona' });

/** A person with a post of the green community, as they stand in the database: past all that tests are about. */
export async function hire({ green, run }: Estate, name: string, roles: Role[]) {
  const id = newId();
  await run(insert(people, { id, name, phoneTail: '0000', createdAt: NOW }));
  await run(insert(posts, { id: newId(), communityId: green.id, personId: id, department: 'company', roles }));
  return id;
}

export const rolesOf = async ({ admin }: TestDatabase, personId: string, communityId: string) =>
  (
    await admin.query('select roles from posts where person_id = $1 and community_id = $2 and ended_at is null', [
      personId,
      communityId,
    ])
  ).rows[0]?.roles.sort();
