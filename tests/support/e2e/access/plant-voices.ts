import { newId } from '@/lib/id';
import { fieldAt } from '@/lib/settings/register';
import { asBase, defaultOf } from '@/lib/settings/values';
import { owedAgain } from '../owed';
import { done, move, shortest as short } from './act';
import { codeOf } from './asks';
import { one, type People } from './people';
import type { State } from './state';

type Spot = { community: string; unit: string; building: string };

const NEXT = '2026-11-23T09:00';

/** Payloads in complaints, ideas and calls, in what the desk does about them, and in what it tells everybody. */
export async function plantVoices(state: State, people: People, spot: Spot) {
  const complaint = await complain(people, spot);
  const idea = await suggest(people, spot);
  const { waiting, fault } = await takeCalls(people, spot);
  const visit = await phoneAndVisit(state, people, spot.community);
  const article = await done(people.clerk, 'knowledge-actions#newArticle', {
    ...{ $key: newId(), community: spot.community, kind: 'howTo' },
    ...{ title: short(60), body: short(6000), public: 'on', change: short(100) },
  });
  const notice = await done(people.clerk, 'notice-actions#draftNotice', {
    ...{ $key: newId(), community: spot.community, topic: 'other', to: 'all', send: 'now' },
    ...{ endsAt: '2026-12-20T10:00', title: short(40), body: short(2000) },
  });
  await setPhrase(people, spot.community);
  const { id: link } = await one(state, 'select id from progress_links where ticket_id = $1', fault);
  return {
    complaint,
    idea,
    waiting,
    fault,
    visit,
    article: lastOf(article),
    notice: lastOf(notice),
    progress: codeOf('progress', link, ''),
    tidy: () =>
      state.query("update communities set settings = settings #- '{phrases,complaint,angry}' where id = $1", [
        spot.community,
      ]),
  };
}

const lastOf = (href: string) => href.split('?')[0]?.split('/').at(-1) ?? '';
const ticketIn = (href: string) => /tickets\/([^/?]+)/.exec(href)?.[1] ?? '';

const file = async (people: People, form: Record<string, string>) =>
  ticketIn(await done(people.neighbour, 'ticket-actions#fileTicket', { $key: newId(), ...form }));

/** From the first word to the lesson learnt, with a task order and its record. */
async function complain(people: People, { unit, community }: Spot): Promise<string> {
  const { clerk, worker, super: lead } = people;
  const told = { description: short(1000), spot: short(60), contactName: short(20) };
  const id = await file(people, { kind: 'complaint', unit, community, category: 'noise', ...told });
  await move(clerk, id, 'record', 'staff', { words: short(1000), next: NEXT });
  await move(clerk, id, 'judgeValid', 'staff', { cause: 'quality', category: 'noise', words: short(500) });
  await move(clerk, id, 'escalate', 'staff', { words: short(300) });
  const order = { department: 'engineering', executor: worker.id, words: short(300), at: NEXT };
  await move(clerk, id, 'orderAdd', 'staff', order);
  await move(worker, id, 'orderDone', 'staff', { order: '1', words: short(300) });
  await move(clerk, id, 'resolve', 'staff', { outcome: 'solved', words: short(500), next: NEXT });
  await move(lead, id, 'followUp', 'staff', { way: 'phone', score: '5', words: short(500), next: NEXT });
  await move(lead, id, 'sumUp', 'staff', { words: short(500), lesson: short(500), prevention: short(500) });
  return id;
}

async function suggest(people: People, { unit, community }: Spot): Promise<string> {
  const told = { description: short(1000), mayPublish: 'on' };
  const id = await file(people, { kind: 'suggestion', unit, community, category: 'greenery', ...told });
  await move(people.clerk, id, 'thank', 'staff', { words: short(500) });
  await move(people.super, id, 'adopt', 'staff', { words: short(500) });
  await move(people.super, id, 'publish', 'staff', { words: short(500) });
  return id;
}

/** Two messages of the group: one waits, one becomes a fault of the building that is sent by an office outside. */
async function takeCalls({ clerk }: People, { community, building }: Spot) {
  const paste = async () => {
    const href = await done(clerk, 'intake-actions#pasteGroup', { community, text: short(2000) });
    return new URL(href, 'http://x').searchParams.get('post') ?? '';
  };
  const [waiting, post] = [await paste(), await paste()];
  const matter = { kind: 'repair', place: 'public', building, category: 'door', happening: 'none' };
  const filed = await done(clerk, 'intake-actions#fileFromCall', {
    ...{ $key: newId(), community, call: newId(), channel: 'street', filer: 'none', readBack: 'yes', post },
    ...{ ...matter, spot: short(60), description: short(500), contactName: short(20) },
    ...{ outsideNumber: `${short(26)} ${newId().slice(-8)}`, outsideDue: NEXT },
  });
  const fault = new URL(filed, 'http://x').searchParams.get('filed') ?? '';
  await done(clerk, 'intake-actions#sendOutsideReply', { ticket: fault, seen: '1', words: short(1000) });
  await done(clerk, 'intake-actions#shareProgress', { ticket: fault });
  return { waiting, fault };
}

/** What somebody says on the telephone and at their door. */
async function phoneAndVisit(state: State, { clerk }: People, community: string) {
  const owed = await owedAgain(state, community, 'ticket', clerk.id);
  const call = { followUp: owed, way: 'phone', result: '5', words: short(500) };
  await done(clerk, 'follow-up-actions#recordFollowUp', call);
  const visit = await owedAgain(state, community, 'visit', clerk.id);
  const outcome = { visit, result: 'met', met: short(60), words: short(500) };
  await done(clerk, 'follow-up-actions#recordHomeVisit', outcome);
  return visit;
}

/** What the desk may send with one key, in its manager's own words. */
function setPhrase({ manager }: People, community: string) {
  const path = 'phrases.complaint.angry';
  const field = fieldAt(path);
  const setting = { community, path, group: 'phrases', base: field ? asBase(defaultOf(field)) : '' };
  return done(manager, 'settings-actions#putSetting', { ...setting, lines: short(200), why: short(200) });
}
