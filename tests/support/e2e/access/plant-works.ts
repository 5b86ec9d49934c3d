import { newId } from '@/lib/id';
import { itemsOf, notice, shortNotice } from '@/lib/services/works/notice';
import { STANDARD, shipped } from '@/lib/works/standard-agreement';
import { testMoment } from '../../moment';
import { scene } from '../../pictures';
import { done, move } from './act';
import { mark, type Spot } from './marks';
import { day, inputOf, offeredTo, type Text, type Upload } from './offered';
import { one, type People, type Person } from './people';
import { underPermit } from './plant-permit';
import { type Form, send } from './send';
import type { State } from './state';

type Means = { upload: Upload; text: Text };
type Spots = { home: Spot; let: Spot };

const papers = ['ownership', 'identity', 'licence', 'qualification', 'drawings'];

/**
 * Works in each stage that a page or an action is for, asked for by the landlord, who owns the home that the kin only lives
 * in, and the flat that the tenant rents: what binds owners is theirs alone (GEN-8).
 */
export async function plantWorks(
  state: State,
  people: People,
  { home, let: flat }: Spots,
  upload: Upload,
  text: Text = mark,
) {
  const { landlord, clerk, worker } = people;
  await endEarlier(state, home.unit);
  await writeAgreement(people.manager, home.community, text);
  const ask = (spot: Spot, of: string) => askFor(landlord, spot, of, { upload, text });
  const works = await ask(home, 'works');
  const [returned, agreeing, received] = [
    (await ask(home, 'works')).ticket,
    (await ask(home, 'works')).ticket,
    (await ask(home, 'works')).ticket,
  ];
  const abroad = (await ask(flat, 'worksabroad')).ticket;
  await move(clerk, returned, 'returnPapers', 'staff', { say_period: text('works', 200) });
  for (const ticket of [works.ticket, agreeing]) {
    await move(clerk, ticket, 'passPapers', 'staff', { words: text('works', 300) });
    await move(worker, ticket, 'passDrawings', 'staff', { words: text('works', 300) });
  }
  const offered = await offeredTo(landlord, agreeing);
  const begun = await underPermit(state, people, { ticket: works.ticket, community: home.community, upload, text });
  await done(landlord, 'works-actions#linkForeman', { ticket: returned, as: 'resident', back: '' });
  const small = await fileSmall(landlord, home, { upload, text });
  return {
    ticket: { works: works.ticket, returned, agreeing, received, worksabroad: abroad, small },
    ...begun,
    offered,
    paper: works.paper,
    link: await linkOf(state, returned),
    signature: await upload(landlord, home.community),
    sheets: [await upload(clerk, home.community), await upload(clerk, home.community)] as const,
    drawn: `data:image/png;base64,${(await scene(160, 60).png().toBuffer()).toString('base64')}`,
  };
}

async function fileSmall(person: Person, { community, unit }: Spot, { upload, text }: Means): Promise<string> {
  const href = await done(person, 'ticket-actions#fileTicket', {
    $key: newId(),
    kind: 'smallWorks',
    community,
    unit,
    category: 'aircon',
    description: text('small', 300),
    from: day(3),
    to: day(4),
    builder: 'contractor',
    contractor: text('small', 60),
    workers: '2',
    contactName: text('small', 20),
    notice: itemsOf(shortNotice),
    signature: await upload(person, community),
  });
  return /tickets\/([^/]+)/.exec(href)?.[1] ?? '';
}

async function askFor(person: Person, { community, unit }: Spot, of: string, { upload, text }: Means) {
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
    description: text(of, 1000),
    from: day(10),
    to: day(90),
    contractor: text(`${of}firm`, 60),
    licenceNo: text(of, 40),
    licenceUntil: '2029-12-31',
    foreman: '周大海',
    contactName: text(`${of}n`, 20),
    notice: itemsOf(notice),
    signature: await upload(person, community),
    ...files,
  };
  const href = await done(person, 'ticket-actions#fileTicket', form);
  return { ticket: /tickets\/([^/]+)/.exec(href)?.[1] ?? '', paper: files.paper_drawings ?? '' };
}

/** The community's own text of the agreement, another one each time. */
async function writeAgreement(manager: Person, community: string, text: Text) {
  const path = `/admin/settings/agreement?c=${community}`;
  const seen = inputOf((await send(manager, path)).body, 'seen');
  const body = `${shipped[STANDARD]}\n\n${text('agreement', 1000)} ${newId()}`;
  await done(manager, 'works-actions#saveAgreement', {
    community,
    seen,
    body,
    why: text('agreementwhy', 200),
    back: '',
  });
}

const linkOf = async (state: State, ticket: string): Promise<string> =>
  (await one(state, 'select id from foreman_links where ticket_id = $1 order by made_at desc limit 1', ticket)).id;

/** What works of earlier rounds left running would stand in the way of these. */
async function endEarlier(state: State, unit: string) {
  const earlier = 'select id from permits where unit_id = $1';
  await state.query(`update passes set state = 'ended' where permit_id in (${earlier})`, [unit]);
  await state.query("update permits set state = 'ended' where unit_id = $1 and state <> 'ended'", [unit]);
}

/** Ends works that were planted with such a description: they are nobody's who other tests are about. */
export async function tidyWorks(state: State, like = 'qz%zq') {
  const those = `kind in ('renovation', 'smallWorks') and details->>'description' like $1 and phase <> 'done'`;
  const { rows } = await state.query<{ unit: string }>(`select distinct unit_id as unit from tickets where ${those}`, [
    like,
  ]);
  for (const { unit } of rows) await endEarlier(state, unit);
  await state.query(
    `update tickets set step = 'withdrawn', phase = 'done', outcome = 'withdrawn', closed_at = $2 where ${those}`,
    [like, testMoment],
  );
}
