import { newId } from '@/lib/id';
import { checklist } from '@/lib/services/works/checklist';
import { itemsOf, notice } from '@/lib/services/works/notice';
import { withWorks } from '@/lib/services/works/state';
import { STANDARD, shipped } from '@/lib/works/standard-agreement';
import { testMoment } from '../../moment';
import { scene } from '../../pictures';
import { done, move } from './act';
import { mark, type Spot } from './marks';
import { one, type People, type Person } from './people';
import { type Form, send } from './send';
import type { State } from './state';

type Upload = (person: Person, community: string, purpose?: string) => Promise<string>;
type Spots = { home: Spot; let: Spot };

const day = (ahead: number) =>
  new Date(Date.parse(testMoment) + (ahead * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const papers = ['ownership', 'identity', 'licence', 'qualification', 'drawings'];

/**
 * Works in each stage that a page or an action is for, asked for by the landlord, who owns the home that the kin only lives
 * in, and the flat that the tenant rents: what binds owners is theirs alone (GEN-8).
 */
export async function plantWorks(state: State, people: People, { home, let: flat }: Spots, upload: Upload) {
  const { landlord, clerk, worker } = people;
  await endEarlier(state);
  await writeAgreement(people.manager, home.community);
  const ask = (spot: Spot, of: string) => askFor(landlord, spot, of, upload);
  const [works, returned, agreeing, received] = [
    await ask(home, 'works'),
    await ask(home, 'works'),
    await ask(home, 'works'),
    await ask(home, 'works'),
  ];
  const abroad = await ask(flat, 'worksabroad');
  await move(clerk, returned.ticket, 'returnPapers', 'staff', { say_period: mark('works') });
  for (const { ticket } of [works, agreeing]) {
    await move(clerk, ticket, 'passPapers', 'staff', { words: mark('works') });
    await move(worker, ticket, 'passDrawings', 'staff', { words: mark('works') });
  }
  await begin(state, works.ticket, home, people);
  await watchOver(people, works.ticket, upload, home.community);
  await done(landlord, 'works-actions#linkForeman', { ticket: returned.ticket, as: 'resident', back: '' });
  await moneyOf(state, works.ticket, home.community, people);
  return {
    ticket: {
      works: works.ticket,
      returned: returned.ticket,
      agreeing: agreeing.ticket,
      received: received.ticket,
      worksabroad: abroad.ticket,
    },
    paper: works.paper,
    link: await linkOf(state, returned.ticket),
    offered: await offeredTo(landlord, agreeing.ticket),
    signature: await upload(landlord, home.community),
    sheets: [await upload(clerk, home.community), await upload(clerk, home.community)] as const,
    drawn: `data:image/png;base64,${(await scene(160, 60).png().toBuffer()).toString('base64')}`,
  };
}

async function askFor(person: Person, { community, unit }: Spot, of: string, upload: Upload) {
  const files: Record<string, string> = {};
  for (const paper of papers) files[`paper_${paper}`] = await upload(person, community, '&purpose=paper');
  const form: Form = {
    $key: newId(),
    kind: 'renovation',
    community,
    unit,
    applicant: 'owner',
    builder: 'contractor',
    works: 'painting',
    area: '98',
    description: mark(of),
    from: day(10),
    to: day(90),
    contractor: mark(of),
    licenceNo: mark(of),
    licenceUntil: '2029-12-31',
    foreman: '周大海',
    contactName: mark(`${of}n`),
    notice: itemsOf(notice),
    signature: await upload(person, community),
    ...files,
  };
  const href = await done(person, 'ticket-actions#fileTicket', form);
  return { ticket: /tickets\/([^/]+)/.exec(href)?.[1] ?? '', paper: files.paper_drawings ?? '' };
}

/** Under a permit, as the office's part gives it out, with one pass; the permits of earlier rounds are over. */
async function begin(state: State, ticket: string, { community, unit }: Spot, { clerk }: People) {
  const row = await one(state, 'select own, number from tickets where id = $1', ticket);
  const [from, to, no] = [day(0), day(60), `SG-${row.number}`];
  const own = withWorks({ own: row.own }, { permit: { no, from, to, state: 'valid', passes: 1 } });
  await state.query("update tickets set step = 'working', phase = 'open', own = $2 where id = $1", [ticket, own]);
  const [permit, words] = [newId(), mark('works')];
  await state.query(
    `insert into permits (id, community_id, ticket_id, unit_id, no, what, from_day, to_day, place, details, state, by_id, at)
     values ($1, $2, $3, $4, $5, 'works', $6, $7, $8, $9, 'valid', $10, $11)`,
    [permit, community, ticket, unit, no, from, to, words, { words }, clerk.id, testMoment],
  );
  await state.query(
    `insert into passes (id, community_id, ticket_id, permit_id, no, name, trade, from_day, to_day, state, by_id, at)
     values ($1, $2, $3, $4, $5, $6, $6, $7, $8, 'valid', $9, $10)`,
    [newId(), community, ticket, permit, `${no}-1`, words, from, to, clerk.id, testMoment],
  );
}

/** A round that finds something, its answer, an extension that is asked for and an order to stop. */
async function watchOver({ landlord, guard, worker }: People, ticket: string, upload: Upload, community: string) {
  const words = mark('works');
  const found = {
    stage: 'final',
    ...Object.fromEntries(checklist.final.map((item) => [item, 'bad'])),
    words,
    due: `${day(3)}T17:00`,
  };
  await move(guard, ticket, 'inspect', 'staff', found);
  const photos = await upload(landlord, community);
  await move(landlord, ticket, 'rectified', 'resident', { notice: '1', words, photos });
  await move(landlord, ticket, 'askExtension', 'resident', { until: day(80), words });
  await move(worker, ticket, 'note', 'staff', { words: mark('worksnote') });
  await move(worker, ticket, 'stopWorks', 'staff', { stopCause: 'danger', words });
}

/** What the deposit's ledger holds once it was paid. */
async function moneyOf(state: State, ticket: string, community: string, { clerk }: People) {
  const account = newId();
  await state.query(
    `insert into accounts (id, community_id, ticket_id, account, payer, payer_name, balance_fen, entries)
     values ($1, $2, $3, 'deposit', 'owner', $4, 200000, 1)`,
    [account, community, ticket, mark('works')],
  );
  await state.query(
    `insert into entries (id, community_id, ticket_id, account_id, seq, kind, fen, balance_after, words, by_id, at)
     values ($1, $2, $3, $4, 1, 'collect', 200000, 200000, $5, $6, $7)`,
    [newId(), community, ticket, account, mark('works'), clerk.id, testMoment],
  );
}

/** The community's own text of the agreement, another one each time. */
async function writeAgreement(manager: Person, community: string) {
  const path = `/admin/settings/agreement?c=${community}`;
  const seen = inputOf((await send(manager, path)).body, 'seen');
  const body = `${shipped[STANDARD]}\n\n${mark('agreement')} ${newId()}`;
  await done(manager, 'works-actions#saveAgreement', { community, seen, body, why: mark('agreementwhy'), back: '' });
}

/** The version of the agreement as it is offered. */
const offeredTo = async (person: Person, ticket: string) =>
  inputOf((await send(person, `/tickets/${ticket}/agreement`)).body, 'version');

/** What a form of a page holds under a name, without being asked. */
function inputOf(body: string, name: string): string {
  const [input = ''] = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(body) ?? [];
  const value = /value="([^"]*)"/.exec(input)?.[1];
  if (!value) throw new Error(`the page has no ${name}`);
  return value;
}

const linkOf = async (state: State, ticket: string): Promise<string> =>
  (await one(state, 'select id from foreman_links where ticket_id = $1 order by made_at desc limit 1', ticket)).id;

/** What works of earlier rounds left running would stand in the way of these. */
async function endEarlier(state: State) {
  await state.query("update permits set state = 'ended' where place like 'qz%zq' and state <> 'ended'");
}

/** Ends the works of this round: they are nobody's who other tests are about. */
export async function tidyWorks(state: State) {
  await endEarlier(state);
  await state.query(
    `update tickets set step = 'withdrawn', phase = 'done', outcome = 'withdrawn', closed_at = $1
     where kind = 'renovation' and details->>'description' like 'qz%zq' and phase <> 'done'`,
    [testMoment],
  );
}
