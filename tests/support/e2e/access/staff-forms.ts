import type { Given } from './forms';
import type { Form } from './send';
import { watchForms } from './watch-rows';

const words = 'matrix';
const whom = (community: string, person: string): Form => ({ community, person, reason: words });
const post = (community: string, person: string): Form => ({ community, person });
const roles = { department: 'desk', roles: [] as string[] };
const colleague = { name: words, phone: '12', department: 'desk', roles: 'desk' };
/** So many homes that the building is refused before anything is written. */
const tower = { name: words, short: '99', entrances: '20', floors: '60', doors: '60' };

/** What the rows of staff-rows.ts post. */
export const staffForms: Record<string, (given: Given) => Form> = {
  ...watchForms,
  'addColleague community': ({ ground }) => ({ ...colleague, community: ground.fenglin.community }),
  'addColleague own': ({ ground }) => ({ ...colleague, community: ground.cuihu.community }),
  'putRoles community': ({ ground, people }) => ({
    ...roles,
    ...post(ground.fenglin.community, people.worker.id),
    from: ground.cuihu.community,
  }),
  'putRoles person': ({ ground, people }) => ({
    ...roles,
    ...post(ground.cuihu.community, people.foreign.id),
    from: ground.cuihu.community,
  }),
  'putRoles from': ({ ground, people }) => ({
    ...roles,
    ...post(ground.cuihu.community, people.worker.id),
    from: ground.fenglin.community,
  }),
  'putRoles own': ({ ground, people }) => ({
    ...post(ground.cuihu.community, people.worker.id),
    department: 'desk',
    roles: ['engineering', 'company'],
    from: ground.cuihu.community,
  }),
  'endColleague community': ({ ground, people }) => whom(ground.fenglin.community, people.worker.id),
  'endColleague person': ({ ground, people }) => whom(ground.cuihu.community, people.foreign.id),
  'endColleague own': ({ ground, people }) => whom(ground.cuihu.community, people.admin.id),
  'reopenColleague community': ({ ground, people }) => post(ground.fenglin.community, people.worker.id),
  'reopenColleague person': ({ ground, people }) => post(ground.cuihu.community, people.foreign.id),
  'reopenColleague own': ({ ground, people }) => post(ground.cuihu.community, people.worker.id),
  'signOutOf community': ({ ground, people }) => ({
    ...post(ground.fenglin.community, people.worker.id),
    unlink: 'yes',
  }),
  'signOutOf person': ({ ground, people }) => ({ ...post(ground.cuihu.community, people.foreign.id), unlink: 'yes' }),
  'signOutOf own': ({ ground, people }) => ({ ...post(ground.cuihu.community, people.admin.id), unlink: 'yes' }),
  'resetSecondOf community': ({ ground, people }) => whom(ground.fenglin.community, people.worker.id),
  'resetSecondOf person': ({ ground, people }) => whom(ground.cuihu.community, people.foreign.id),
  'resetSecondOf own': ({ ground, people }) => whom(ground.cuihu.community, people.worker.id),
  'askScan -': () => ({ to: '' }),
  'enterByScan -': () => ({ to: '' }),
  'allowScan forged': () => ({ code: 'of-nobody' }),
  'enterFirst forged': () => ({ code: 'of-nobody', password: 'matrix and its rows', again: 'matrix and its rows' }),
  'putBuilding community': ({ ground }) => ({ ...tower, community: ground.fenglin.community }),
  'putBuilding own': ({ ground }) => ({ ...tower, community: ground.cuihu.community }),
  'seePromises community': ({ ground }) => ({ community: ground.fenglin.community }),
  'seePromises own': ({ ground }) => ({ community: ground.cuihu.community }),
};
