import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPhoto } from '@/lib/files/records';
import { opens } from '@/lib/files/sight';
import { workerNames } from '@/lib/gate/worker-names';
import { findFacts } from '@/lib/tickets/find-facts';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { see } from '../support/estate';
import { type PermitStage, setPermitStage } from '../support/permit-stage';
import { file as fileTicket } from '../support/ticket-life';
import { signatureOf } from '../support/works';

let stage: PermitStage;
let works: string;
let people: Record<string, Viewer>;

beforeAll(async () => {
  stage = await setPermitStage();
  const { green, maple } = stage.estate;
  const post = (id: string, department: string) =>
    stage.rows('update posts set department = $2, roles = array[$2] where person_id = $1', id, department);
  await post(green.mate.id, 'finance');
  await post(green.second.id, 'security');
  works = await stage.underway();
  const found = { guard: green.second, finance: green.mate, engineer: green.worker, clerk: green.clerk };
  const more = { lead: green.supervisor, manager: green.manager, owner: green.owner, son: green.son };
  const all = { ...found, ...more, next: green.landlord, far: maple.manager };
  people = Object.fromEntries(
    await Promise.all(Object.entries(all).map(async ([name, person]) => [name, await see(person)] as const)),
  );
});
afterAll(() => stage.database.close());

const who = async (purpose: string): Promise<string[]> => {
  const { id } = await stage.one(
    'select id from attachments where ticket_id = $1 and purpose = $2 limit 1',
    works,
    purpose,
  );
  const seen = await Promise.all(
    Object.entries(people).map(async ([name, viewer]) => ((await findPhoto(viewer, id)) ? [name] : [])),
  );
  return seen.flat();
};
const office = ['engineer', 'clerk', 'lead', 'manager', 'owner'];

describe('what of works tells of persons or money (GEN-8)', () => {
  test('Papers and signatures open for who reviews the application, and never for a guard or for finance', async () => {
    expect(await who('paper')).toEqual(office);
    expect(await who('signature')).toEqual(office);
  });

  test('The face on a pass opens for who gives passes out and who keeps the gate', async () => {
    expect(await who('pass')).toEqual(['guard', 'clerk', 'lead', 'manager', 'owner']);
  });

  test('What proves money opens for who takes it, keeps it or says what is deducted', async () => {
    const shown = await signatureOf(people.clerk as Viewer, stage.estate.green.id);
    await stage.rows(`update attachments set ticket_id = $2, purpose = 'receipt' where id = $1`, shown, works);
    expect(await who('receipt')).toEqual(['finance', ...office]);
  });

  test('Plain photos are everybody’s who has a part in it', async () => {
    const photo = await signatureOf(people.guard as Viewer, stage.estate.green.id);
    await stage.rows(`update attachments set ticket_id = $2 where id = $1`, photo, works);
    expect(await who('photo')).toEqual(['guard', 'finance', ...office]);
  });

  test('A page shows no picture that its reader can’t open, and faces on none but those of passes', async () => {
    const shown = async (name: string, as: 'staff' | 'resident') => {
      const { photos } = await findTicket(people[name] as Viewer, works, as);
      return [...new Set(photos.map(({ purpose }) => purpose))].sort();
    };
    expect(await shown('guard', 'staff')).toEqual(['photo']);
    expect(await shown('finance', 'staff')).toEqual(['photo', 'receipt']);
    expect(await shown('clerk', 'staff')).toEqual(['photo', 'receipt', 'signature']);
    expect(await shown('owner', 'resident')).toEqual(['photo', 'receipt', 'signature']);
  });

  test('Names of workers are whole for who gives passes out, keeps the gate and asked for the works', async () => {
    const name = async (reader: string, as: 'staff' | 'resident') =>
      workerNames(await findTicket(people[reader] as Viewer, works, as))('周大海');
    for (const reader of ['guard', 'clerk', 'lead', 'manager']) expect(await name(reader, 'staff')).toBe('周大海');
    expect(await name('owner', 'resident')).toBe('周大海');
    for (const reader of ['finance', 'engineer']) expect(await name(reader, 'staff')).not.toContain('大海');
  });
});

test('Who has a part in works learns by them of nothing else that the home asked for', async () => {
  const { id } = await fileTicket(people.owner as Viewer, stage.estate.green.home);
  const beside = async (name: string) => {
    const viewer = people[name] as Viewer;
    return (await findFacts(viewer, await findTicket(viewer, works, 'staff'))).earlier.map((one) => one.id);
  };
  for (const name of ['guard', 'finance', 'engineer']) expect(await beside(name)).toEqual([]);
  expect(await beside('clerk')).toContain(id);
});

test('Who was given one task of a ticket opens no papers by it; kinds that say nothing hide nothing', async () => {
  const tasked = { kind: 'staff', standings: ['staff', 'tasked', 'executor', 'department', 'responsible'] } as const;
  expect(opens(tasked, 'renovation', 'paper')).toBe(false);
  expect(opens(tasked, 'renovation', 'photo')).toBe(true);
  expect(opens(tasked, 'repair', 'signature')).toBe(true);
  expect(opens(tasked, 'repair', 'paper')).toBe(true);
});
