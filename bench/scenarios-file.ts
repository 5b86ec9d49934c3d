import { randomUUID } from 'node:crypto';
import { actionCall, actionId, type Fields, formPost, stateOf } from './actions';
import type { Floors } from './floors';
import { type Answer, single } from './load';
import { hiddenOf, oneOf, type Scenario, type Scene } from './scenario';

const PATH = '/services/repair';
const OFTEN = 100;

/** A repair, filed by the real action: as the client calls it, and as a browser without JavaScript posts it. */
export async function filings(scene: Scene): Promise<Scenario[]> {
  const hidden = await hiddenOf(scene.portal.origin, PATH, scene.stage.residents[0]?.cookie ?? '', 'description');
  return [
    { ...filing(scene, hidden, 'script'), name: 'filing', floors: await filingFloors(scene.floors, 'script') },
    {
      ...filing(scene, hidden, 'form'),
      name: 'filing without JavaScript',
      floors: await filingFloors(scene.floors, 'form'),
    },
  ];
}

type By = 'form' | 'script';

function filing({ stage, portal, distDir }: Scene, hidden: Fields, by: By): Omit<Scenario, 'name'> {
  const id = actionId(distDir, 'app/ticket-actions#fileTicket');
  const filed: string[] = [];
  const ask = (n: number) => {
    const { cookie, unit } = oneOf(stage.residents, n);
    const fields = { ...hidden, ...fault(n), unit, $key: randomUUID() };
    if (by === 'form') return formPost(portal.origin, PATH, cookie, fields);
    return actionCall(portal.origin, PATH, cookie, id, withoutReferences(fields));
  };
  const work = single(ask, (answer) => {
    const href = by === 'form' ? answer.location : (stateOf(answer).href ?? '');
    const ticket = /\/tickets\/([0-9a-f-]{36})\/filed/.exec(href)?.[1];
    if (ticket) filed.push(ticket);
    return ticket !== undefined;
  });
  return { count: OFTEN, work, prove: () => stage.proveFiled(filed) };
}

const description = '厨房水槽下面的软管一直滴水';
const fault = (n: number): Fields => ({
  ...{ place: 'home', category: 'water', happening: 'none', description: `${description} ${n}` },
  ...{ building: '', spot: '', windows: 'any', ifAbsent: 'reschedule', contactName: '', contactPhone: '' },
});

const withoutReferences = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('$ACTION')));

async function filingFloors(floors: Floors, by: By): Promise<Scenario['floors']> {
  const { origin } = floors.next;
  const led = ({ status }: Answer) => status === 303;
  const bare = single(
    () => ({ path: '/', method: 'POST', body: Buffer.from(new URLSearchParams({ description }).toString()) }),
    led,
  );
  if (by === 'form') {
    const hidden = await hiddenOf(origin, '/file', '', 'description');
    return { bare, next: single(() => formPost(origin, '/file', '', { ...hidden, description }), led) };
  }
  const id = actionId('bench/floors/next/.next', 'bench/floors/next/app/file/actions#file');
  const kept = ({ status, body }: Answer) => status === 200 && /"id":"[0-9a-f-]{36}"/.test(body);
  return { bare, next: single(() => actionCall(origin, '/file', '', id, { description }), kept) };
}
