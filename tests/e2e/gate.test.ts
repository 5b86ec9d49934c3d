import { expect, type Page } from '@playwright/test';
import { newId } from '@/lib/id';
import { codeOf } from '../support/e2e/access/asks';
import { openState, type State } from '../support/e2e/access/state';
import { workPhone } from '../support/e2e/devices';
import { isPost } from '../support/e2e/repair';
import { test } from '../support/e2e/test';
import { testMoment } from '../support/moment';

let state: State;
test.beforeAll(async () => {
  state = await openState();
});
test.afterAll(() => state.end());

/** Works that run at some home of the first community, and one worker's pass. */
async function layPass(): Promise<{ pass: string; no: string }> {
  const [ticket, permit, pass] = [newId(), newId(), newId()];
  const no = `GT-${pass.slice(-6)}`;
  const changes = { id: ticket, number: no, kind: 'renovation', form_key: no, own: {}, phase: 'open', closed_at: null };
  const { rows } = await state.query(
    `insert into tickets select (jsonb_populate_record(t, $1)).* from tickets t
     join communities c on c.id = t.community_id and c.name = '翠湖花园' where t.unit_id is not null and t.kind = 'repair' limit 1
     returning community_id, unit_id, recorded_by`,
    [JSON.stringify(changes)],
  );
  const { community_id: community, unit_id: unit, recorded_by: by } = rows[0];
  await state.query("update permits set state = 'ended' where unit_id = $1", [unit]);
  await state.query(
    `insert into permits (id, community_id, ticket_id, unit_id, no, what, from_day, to_day, state, by_id, at)
     values ($1, $2, $3, $4, $5, 'works', '2026-11-01', '2026-12-20', 'valid', $6, $7)`,
    [permit, community, ticket, unit, no, by, testMoment],
  );
  await state.query(
    `insert into passes (id, community_id, ticket_id, permit_id, no, name, trade, from_day, to_day, state, by_id, at)
     values ($1, $2, $3, $4, $5, '吴小军', 'tile', '2026-11-01', '2026-12-20', 'valid', $6, $7)`,
    [pass, community, ticket, permit, `${no}-01`, by, testMoment],
  );
  return { pass, no: `${no}-01` };
}

const crossed = async (pass: string) =>
  (await state.query('select direction from crossings where pass_id = $1 order by at', [pass])).rows.map(
    ({ direction }) => direction,
  );

const way = (page: Page, name: string) => page.getByRole('button', { name: `${name} 吴小军` });

test('Whoever scans a pass sees in one word whether it holds, without signing in @phone', async ({ page }) => {
  const { pass, no } = await layPass();
  await page.goto(`/verify/${codeOf('pass', pass, '')}`);
  await expect(page.getByText('有效', { exact: true })).toBeVisible();
  await expect(page.getByText(no)).toBeVisible();
  await expect(way(page, '进')).toHaveCount(0);
  await state.query("update passes set state = 'suspended' where id = $1", [pass]);
  await page.reload();
  await expect(page.getByText('已暂停（停工）')).toBeVisible();
});

test('What a guard taps without a line waits on the phone, outlives a reload and counts once @phone', async ({
  as,
  expected,
}) => {
  expected.push(/net::ERR_/);
  const { pass } = await layPass();
  const page = await as('王敏', workPhone);
  await page.goto(`/verify/${codeOf('pass', pass, '')}`);
  await way(page, '进').click();
  await expect(page.getByText(/已登记进场：吴小军/)).toBeVisible();
  await expect(page.getByText(/还没出来/)).toBeVisible();
  // The portal's clock stands still in these tests, while the phone counts how long a tap has waited.
  await state.query("update crossings set at = at - interval '10 minutes' where pass_id = $1", [pass]);

  await page.route('**/verify/**', (route) => (isPost(route.request()) ? route.abort() : route.fallback()));
  await page.context().setOffline(true);
  await way(page, '出').click();
  await expect(page.getByText('待上传 1 条')).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByText('待上传 1 条')).toBeVisible();
  expect(await crossed(pass)).toEqual(['in']);

  await page.unroute('**/verify/**');
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await expect(page.getByText(/已登记出场：吴小军/)).toBeVisible();
  await expect(page.getByText('待上传')).toHaveCount(0);
  expect(await crossed(pass)).toEqual(['in', 'out']);
});

test('A pass taken back while the phone had no line is refused with a sentence, and waits no more @phone', async ({
  as,
  expected,
}) => {
  expected.push(/net::ERR_/);
  const { pass, no } = await layPass();
  const page = await as('王敏', workPhone);
  await page.goto(`/admin/gate?q=${no}`);
  await page.context().setOffline(true);
  await way(page, '进').click();
  await expect(page.getByText('待上传 1 条')).toBeVisible();
  await state.query("update passes set state = 'ended' where id = $1", [pass]);
  await page.context().setOffline(false);
  await expect(page.getByText(`没有登记上：${no}「进」。这张证已收回，不能进场`)).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText('待上传')).toHaveCount(0);
  expect(await crossed(pass)).toEqual([]);
});
