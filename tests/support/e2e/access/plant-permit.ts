import { newId } from '@/lib/id';
import { checklist } from '@/lib/services/works/checklist';
import { identityOf } from '../../identity';
import { done, move } from './act';
import { day, offeredTo, type Text, type Upload } from './offered';
import { one, type People } from './people';
import type { State } from './state';

type Works = { ticket: string; community: string; upload: Upload; text: Text };

/** From the approval to an order to stop, each step by who makes it: signed, paid, under a permit, with a worker inside. */
export async function underPermit(state: State, people: People, works: Works) {
  const { ticket } = works;
  await agree(people, works);
  await pay(state, people, works);
  await move(people.clerk, ticket, 'issuePermit', 'staff', { from: day(0), to: '' });
  await letIn(state, people, works);
  await watchOver(people, works);
  return {
    permit: (await one(state, "select id from permits where ticket_id = $1 and what = 'works'", ticket)).id as string,
    risk: (
      await one(state, "select id from permits where ticket_id = $1 and what = 'hot' and state = 'suspended'", ticket)
    ).id as string,
    pass: (await one(state, 'select id from passes where ticket_id = $1', ticket)).id as string,
    entry: (await one(state, "select id from entries where ticket_id = $1 and kind = 'collect' limit 1", ticket))
      .id as string,
    shown: Object.fromEntries(
      await Promise.all(
        (['signature', 'pass', 'receipt'] as const).map(async (purpose) => [
          purpose,
          await fileOf(state, ticket, purpose),
        ]),
      ),
    ) as Record<'signature' | 'pass' | 'receipt', string>,
  };
}

const fileOf = async (state: State, ticket: string, purpose: string): Promise<string> =>
  (await one(state, 'select id from attachments where ticket_id = $1 and purpose = $2 limit 1', ticket, purpose)).id;

/** Everybody signs, and the schedule is handed in. */
async function agree({ landlord, clerk }: People, { ticket, community, upload, text }: Works) {
  const version = await offeredTo(landlord, ticket);
  const signature = await upload(landlord, community);
  await done(landlord, 'works-actions#signAgreement', { ticket, version, signature });
  const sheet = async () => ({ ticket, name: text('works', 30), sheet: await upload(clerk, community), back: '' });
  await done(clerk, 'works-actions#recordAgreement', { ...(await sheet()), version, party: 'contractor' });
  await done(clerk, 'works-actions#countersignAgreement', { ticket, version, back: '' });
  await done(clerk, 'works-actions#recordForeman', await sheet());
  const schedule = await upload(landlord, community, '&purpose=paper');
  await move(landlord, ticket, 'handInSchedule', 'resident', { schedule, words: text('works', 300) });
}

type Charge = { account: string; payer: string; fen: number };

/** All that is asked for is taken by the desk, and confirmed by finance. */
async function pay(state: State, { clerk, finance }: People, { ticket, community, upload, text }: Works) {
  const { charges }: { charges: Charge[] } = await one(
    state,
    "select own->'money'->'charges' as charges from tickets where id = $1",
    ticket,
  );
  for (const { account, payer, fen } of charges) {
    const sum = { account, payer, yuan: String(fen / 100), way: 'cash', payerName: text('worksmoney', 60) };
    const photos = await upload(clerk, community);
    await move(clerk, ticket, 'collect', 'staff', { ...sum, photos, words: text('works', 300) });
    await move(finance, ticket, 'confirmPaid', 'staff', { entry: '', words: text('works', 300) });
  }
}

/** One worker with a pass, who comes in; hot work that is allowed, and some that is only asked for. */
async function letIn(
  state: State,
  { landlord, clerk, guard, worker }: People,
  { ticket, community, upload, text }: Works,
) {
  const photo = await upload(clerk, community);
  const identity = identityOf(Date.now());
  await move(clerk, ticket, 'addWorker', 'staff', { name: text('passname', 30), trade: 'tile', identity, photo });
  const { id: pass } = await one(state, 'select id from passes where ticket_id = $1', ticket);
  await done(guard, 'gate-actions#crossGate', { tap: newId(), pass, direction: 'in' });
  const hot = { risk: 'hot', day: day(1), from: '09:00', to: '11:00', extinguisher: 'on' };
  const ask = () =>
    move(landlord, ticket, 'askHot', 'resident', { ...hot, place: text('works', 60), watch: text('works', 30) });
  await ask();
  await move(worker, ticket, 'allowHot', 'staff', { hot: '1', words: text('works', 200) });
  await ask();
}

/** A round that finds something, its answer, an extension that is asked for and an order to stop. */
async function watchOver({ landlord, guard, worker }: People, { ticket, community, upload, text }: Works) {
  const words = text('works', 300);
  const found = Object.fromEntries(checklist.final.map((item) => [item, 'bad']));
  await move(guard, ticket, 'inspect', 'staff', { stage: 'final', ...found, words, due: `${day(3)}T17:00` });
  const photos = await upload(landlord, community);
  await move(landlord, ticket, 'rectified', 'resident', { notice: '1', words, photos });
  await move(landlord, ticket, 'askExtension', 'resident', { until: day(100), words });
  await move(worker, ticket, 'note', 'staff', { words: text('worksnote', 1000) });
  await move(worker, ticket, 'stopWorks', 'staff', { stopCause: 'danger', words });
}
