import { pathOf } from './asks';
import { formOf } from './forms';
import { call, origin, send } from './send';
import type { Stage } from './stage';
import { actions, pages, type Row } from './table';

/** What nobody has to agree to anything for: signing in and out, the policy itself, one's own data, what hangs in public. */
const without = [
  /^\/(sign-in|lock|confirm|privacy|first|verify|progress|foreman|answer)\b/,
  /^\/me\/data\b/,
  /^app\/sign-in-actions#/,
  /#(enterByPassword|enterPin|askScan|enterByScan|confirmSelf|askOwnCode|enterFirst|setLook|signForeman|answerForHome)$/,
  /^app\/privacy-actions#(agree|decline|withdraw|askEraseCode|erase)$/,
];
const needsConsent = ({ entry, meets }: Row) =>
  !['404', '–'].includes(meets.outsider) && !without.some((one) => one.test(entry));

/** What is open to a resident who has yet to agree to the policy as it is now, without asking them first. */
export async function openWithoutConsent(stage: Stage): Promise<string[]> {
  const { state, people } = stage;
  const older = 'update consents set version = $2 where person_id = $1 and version = $3';
  const { rows } = await state.query(
    'select version from consents where person_id = $1 order by given_at desc limit 1',
    [people.outsider.id],
  );
  await state.query(older, [people.outsider.id, '2020-01', rows[0].version]);
  const open = await stage.unwritten('before agreeing', () => stillOpen(stage));
  await state.query(older, [people.outsider.id, rows[0].version, '2020-01']);
  return open;
}

async function stillOpen({ people, ground }: Stage): Promise<string[]> {
  const led: Record<string, string> = {};
  for (const row of pages.filter((page) => page.meets.outsider === 'see' && needsConsent(page)))
    led[`${row.entry} ${row.about}`] = (await send(people.outsider, pathOf(row, ground))).location;
  for (const row of actions.filter(needsConsent)) {
    const { state } = await call(people.outsider, row.entry, formOf(row, { ground, people }));
    led[`${row.entry} ${row.about}`] = state?.at === 'done' ? (state.href ?? '') : '';
  }
  const open = Object.keys(led).filter((door) => !/^\/consent(\?|$)/.test(led[door]?.replace(origin(), '') ?? ''));
  return open.map((door) => `${door}: open before agreeing`);
}
