import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findTicket } from '@/lib/tickets/find-ticket';
import { moveForm } from '@/lib/tickets/move-form';
import type { Viewer } from '@/lib/viewer';
import { later } from '../support/estate';
import { beside, type PermitStage, refused, setPermitStage } from '../support/permit-stage';
import { resident, staff } from '../support/ticket-life';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

let stage: PermitStage;
let id: string;
beforeAll(async () => {
  stage = await setPermitStage();
});
beforeEach(async () => {
  await stage.clear();
  id = await stage.underway(0);
  await resident(later(stage.owner, 10), id, 'askAcceptance');
});
afterAll(() => stage.database.close());

const sign = (viewer: Viewer, part: string) =>
  staff(later(viewer, 20), id, 'signWorks', { part, closedWater: 'true', words: '' });

/** What the form asks of who signs for whom; null where it is not offered at all. */
async function asked(viewer: Viewer, move: 'signWorks' | 'failWorks' = 'signWorks') {
  const page = await findTicket(viewer, id, 'staff');
  if (!page.moves.includes(move)) return null;
  const part = (await moveForm(page, move)).fields.find(({ name }) => name === 'part');
  return part?.control === 'hidden' ? part.value : part?.options?.map(({ value }) => value);
}

/** The engineer, standing in at the desk as well. */
const ofTwo = (): Viewer => ({
  ...stage.engineer,
  posts: stage.engineer.posts.map((post) => ({ ...post, roles: [...post.roles, 'desk' as const] })),
});

describe('acceptance by three departments (REN-10)', () => {
  test('Everybody is offered only what they may sign for: one part is no question, two are', async () => {
    for (const move of ['signWorks', 'failWorks'] as const) {
      expect(await asked(stage.clerk, move)).toBe('desk');
      expect(await asked(stage.engineer, move)).toBe('engineering');
      expect(await asked(ofTwo(), move)).toEqual(['desk', 'engineering']);
    }
  });

  test('What is signed is not offered again; the other part still is', async () => {
    await sign(stage.clerk, 'desk');
    for (const move of ['signWorks', 'failWorks'] as const) {
      expect(await asked(stage.clerk, move)).toBeNull();
      expect(await asked(ofTwo(), move)).toBe('engineering');
    }
  });

  test('A form from before, or for others, is refused all the same', async () => {
    await expect(sign(stage.engineer, 'security')).rejects.toMatchObject(beside({ part: 'signForOthers' }));
    await sign(stage.clerk, 'desk');
    await expect(sign(stage.clerk, 'desk')).rejects.toMatchObject(refused('already'));
  });
});
