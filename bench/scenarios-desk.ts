import { randomUUID } from 'node:crypto';
import { writeCursor } from '@/lib/tickets/cursor';
import { actionCall, actionId, stateOf } from './actions';
import { single } from './load';
import { oneOf, page, type Scenario, type Scene } from './scenario';

const PAGE = 50;
const PAGES_DOWN = 1000;
const OFTEN = 100;
/** The ways to narrow a list are held against the list, and against themselves at other sizes. */
const SELDOM = 40;
const heldToFloors = ['inbox', 'search'];

/** The staff inbox: its first page, each way to narrow it, far down, and a search by two characters; a line said on a ticket. */
export async function deskScenarios(scene: Scene): Promise<Scenario[]> {
  const { stage } = scene;
  const building = await stage.building();
  const far = await stage.ticketDown(PAGE * PAGES_DOWN);
  const lists: Record<string, string> = {
    inbox: '',
    'inbox, mine': '?view=mine',
    'inbox, unassigned': '?view=unassigned',
    'inbox, overdue': '?view=overdue',
    'inbox, soon due': '?view=soon',
    'inbox, waiting': '?view=waiting',
    'inbox, newest first': '?sort=newest',
    'inbox, last changed': '?sort=changed',
    'inbox, one kind': '?kind=repair',
    'inbox, one category': '?kind=repair&category=water',
    'inbox, urgent': '?urgency=urgent',
    'inbox, one department': '?department=engineering',
    'inbox, one building': `?building=${building}`,
    'inbox, over': '?view=done&sort=newest',
    'inbox, over, one kind': '?view=done&sort=newest&kind=repair',
    search: `?q=${encodeURIComponent('漏水')}`,
    ...(far && { 'inbox, 1,000 pages down': `?view=done&sort=newest&after=${writeCursor(far)}` }),
  };
  const pages = Object.entries(lists).map(([name, query]) => {
    const list = page(name, () => `/admin/tickets${query}`, stage.clerks, PAGE);
    return heldToFloors.includes(name) ? list : { ...list, count: SELDOM, floors: {} };
  });
  return [...pages, await move(scene)];
}

async function move({ stage, portal, distDir }: Scene): Promise<Scenario> {
  const open = await stage.openTickets();
  const id = actionId(distDir, 'app/ticket-actions#moveTicket');
  const ask = (n: number) => {
    const ticket = oneOf(open, n);
    const said = { ticket, move: 'note', as: 'staff', page: 'tickets', words: `已电话联系 ${n}`, $key: randomUUID() };
    return actionCall(portal.origin, `/admin/tickets/${ticket}`, oneOf(stage.clerks, n).cookie, id, said);
  };
  return { name: 'move', count: OFTEN, work: single(ask, (answer) => stateOf(answer).at === 'done') };
}
