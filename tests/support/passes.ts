import { passes, permits } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';
import { type Estate, NOW } from './estate';
import { applyForWorks } from './works';

type Place = Estate['green'];
export type Passes = { ticket: string; permit: string; zhou: string; wu: string };

/** Works in the owner's home with a permit from 20 November to 20 December 2026 and the passes of two workers. */
export async function layPasses({ run }: Estate, place: Place, owner: Viewer, no: string): Promise<Passes> {
  const { id: ticket } = await applyForWorks(owner, place.home);
  const of = {
    communityId: place.id,
    ticketId: ticket,
    fromDay: '2026-11-20',
    toDay: '2026-12-20',
    byId: place.clerk.id,
    at: NOW,
  };
  const [permit, zhou, wu] = [newId(), newId(), newId()];
  await run(insert(permits, { ...of, id: permit, unitId: place.home, no, what: 'works', state: 'valid' }));
  for (const [id, name, nth] of [[zhou, '周大海', 1] as const, [wu, '吴小军', 2] as const]) {
    const worker = { name, trade: 'tile', state: 'valid' as const, phoneSealed: 'sealed', identityTail: '1234' };
    await run(insert(passes, { ...of, ...worker, id, permitId: permit, no: `${no}-${nth}` }));
  }
  return { ticket, permit, zhou, wu };
}
