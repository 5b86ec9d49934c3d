import { withWorks, worksOf } from '@/lib/services/works/state';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase } from './database';
import { layEstate, see } from './estate';
import { approveWorks, signatureOf } from './works';

export type MoneyStage = Awaited<ReturnType<typeof layMoney>>;

/** A collection as the desk types it. */
export const collecting = (yuan: string, rest: object = {}) => ({
  account: 'deposit',
  payer: 'owner',
  payerName: '王秀英',
  yuan,
  way: 'transfer',
  ...rest,
});

/** Two communities of which one has a cashier, and what tests of money ask of them. */
export async function layMoney() {
  const database = await openTestDatabase();
  const estate = await layEstate(database.admin);
  const { green } = estate;
  const rows = async (statement: string, ...values: unknown[]) => (await database.admin.query(statement, values)).rows;
  await rows(`update posts set department = 'finance', roles = '{finance}' where person_id = $1`, green.mate.id);
  const [owner, clerk, second, cashier, engineer, manager] = (await Promise.all(
    [green.owner, green.clerk, green.second, green.mate, green.worker, green.manager].map((person) => see(person)),
  )) as [Viewer, Viewer, Viewer, Viewer, Viewer, Viewer];

  /** Works that passed both reviews. */
  const approved = () => approveWorks(owner, green.home, clerk, engineer);
  const ownOf = async (id: string) => (await rows('select own from tickets where id = $1', id))[0].own;
  const moneyOf = async (id: string) => worksOf({ own: await ownOf(id) }).money;
  const entriesOf = (id: string) =>
    rows(
      `select a.account, a.payer, e.seq, e.kind, e.fen, e.balance_after as after, e.receipt, e.way, e.words
       from entries e join accounts a on a.id = e.account_id where e.ticket_id = $1 order by e.at, e.id`,
      id,
    );
  const photoBy = async (viewer: Viewer) => [await signatureOf(viewer, green.id)];

  /** As other parts of the works leave it, in row and history alike. */
  async function leave(id: string, step: string, change: Parameters<typeof withWorks>[1] = {}) {
    const after = withWorks({ own: await ownOf(id) }, change);
    await rows(`update tickets set step = $2, phase = 'open', own = $3 where id = $1`, id, step, after);
    await rows(
      `update events set changes = changes || jsonb_build_object('step', jsonb_build_array(null, $2::text),
         'phase', jsonb_build_array(null, 'open'), 'own', jsonb_build_array(null, $3::jsonb))
       where ticket_id = $1 and seq = (select max(seq) from events where ticket_id = $1)`,
      id,
      step,
      after,
    );
  }

  const people = { owner, clerk, second, cashier, engineer, manager };
  return { database, estate, rows, ...people, approved, moneyOf, entriesOf, photoBy, leave };
}
