import { askOf, pathOf } from './asks';
import { formOf } from './forms';
import { call, origin, send } from './send';
import type { Stage } from './stage';
import type { Kind } from './table';

/** What an unlocked desk or telephone alone must not do: an own way in, a colleague's, a file that leaves the house. */
const actions: [string, string, Kind][] = [
  ['app/account-actions#putPassword', '-', 'clerk'],
  ['app/account-actions#putPin', '-', 'clerk'],
  ['app/account-actions#newRecovery', '-', 'clerk'],
  ['app/staff-sign-in-actions#enrolSecond', '-', 'clerk'],
  ['app/privacy-actions#askPhone', '-', 'kin'],
  ['app/privacy-actions#putPhone', '-', 'kin'],
  ['app/staff-actions#addColleague', 'own', 'manager'],
  ['app/staff-actions#putRoles', 'own', 'manager'],
  ['app/staff-actions#endColleague', 'own', 'manager'],
  ['app/staff-actions#reopenColleague', 'own', 'manager'],
  ['app/staff-actions#signOutOf', 'own', 'manager'],
  ['app/staff-actions#resetSecondOf', 'own', 'manager'],
];
const handlers: [string, string, Kind][] = [
  ['/api/my-data', 'as=json', 'kin'],
  ['/api/my-data', 'as=xlsx', 'clerk'],
  ['/api/exports', 'roster', 'clerk'],
  ['/api/exports', 'tickets', 'clerk'],
  ['/api/exports', 'complaints', 'manager'],
  ['/api/exports', 'full', 'manager'],
  ['/api/exports', 'surveyAnswers', 'manager'],
];
const pages: [string, string, Kind][] = [
  ['/me/phone', '-', 'kin'],
  ['/admin/settings/account/password', '-', 'clerk'],
  ['/admin/settings/account/pin', '-', 'clerk'],
];

/** What is open to people whose last proof of who they are is too long ago, without leading them to give one first. */
export async function openWhenStale(stage: Stage): Promise<string[]> {
  await stage.state.query("update sessions set proved_at = created_at - interval '10 minutes' where device = 'matrix'");
  return stage.unwritten('without a fresh proof', () => stillOpen(stage));
}

async function stillOpen({ people, ground }: Stage): Promise<string[]> {
  const led: Record<string, string> = {};
  for (const [entry, about, kind] of actions) {
    const { state } = await call(people[kind], entry, formOf({ entry, about }, { ground, people }));
    led[`${entry} ${about}`] = state?.at === 'done' ? (state.href ?? '') : '';
  }
  for (const [entry, about, kind] of handlers) {
    const { path, ...ask } = await askOf({ entry, about }, { ground, people, person: people[kind] });
    led[`${entry} ${about}`] = (await send(people[kind], path, ask)).location;
  }
  for (const [entry, about, kind] of pages)
    led[`${entry} ${about}`] = (await send(people[kind], pathOf({ entry, about }, ground))).location;
  const open = Object.keys(led).filter((door) => !led[door]?.replace(origin(), '').startsWith('/confirm?to='));
  return open.map((door) => `${door}: open without a fresh proof`);
}
