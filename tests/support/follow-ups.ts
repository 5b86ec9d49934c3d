import type { Client } from 'pg';
import { type Call, recordCall } from '@/lib/follow-ups/record-call';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import { type Estate, later, see } from './estate';
import { file, staff } from './ticket-life';

const kinds = ['electricity', 'door', 'wall', 'appliance', 'lift', 'lighting', 'drainage', 'network', 'other'];

/** Work that is done and owes a call, and the calls that are made about it. */
export function followUpStage(estate: Estate, admin: Client) {
  const { green } = estate;
  const rows = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;
  const owed = (ticket: string) => rows('select * from follow_ups where ticket_id = $1 order by round', [ticket]);
  const tried = (ticket: string) =>
    rows(
      `select y.channel, y.outcome, y.score, y.words from follow_up_tries y
       join follow_ups f on f.id = y.follow_up_id where f.ticket_id = $1 order by y.id`,
      [ticket],
    );
  const clerkAt = async (minutes: number) => later(await see(green.clerk), minutes);

  async function doWork(id: string, minutes: number) {
    const clerk = await clerkAt(minutes + 4);
    const worker = later(await see(green.worker), minutes + 10);
    await staff(clerk, id, 'assign', { department: 'engineering', executor: green.worker.id });
    await staff(worker, id, 'accept');
    await staff(worker, id, 'arrive');
    await staff(worker, id, 'setPayer', { payer: 'office', words: '公共管道' });
    await staff(later(worker, 50), id, 'finish', { work: '更换角阀', materials: '', minutes: 40 });
  }

  /** The same fault of a home told twice would be 返修. */
  let faults = 0;
  const told = async () => {
    faults += 1;
    const details = { category: kinds[faults % kinds.length], happening: 'none' };
    return (await file(await see(green.owner), green.home, newId(), details)).id;
  };

  /** A fault of the owner's that the worker has just finished, an hour after it was told. */
  const repaired = async () => {
    const id = await told();
    await doWork(id, 0);
    return id;
  };

  /** A valid complaint that the clerk has settled. */
  async function settledComplaint() {
    const { id } = await openTicket(await see(green.owner), {
      service: services.complaint,
      communityId: green.id,
      key: newId(),
      details: { unit: green.home, category: 'noise', description: '保安亭半夜放音乐' },
    });
    const clerk = await clerkAt(20);
    const next = '2026-11-21T20:00';
    await staff(clerk, id, 'record', { words: '半夜有音乐', next });
    await staff(clerk, id, 'judgeValid', { cause: 'attitude', category: 'noise' });
    await staff(later(clerk, 10), id, 'resolve', { outcome: 'solved', words: '已谈话', next });
    return id;
  }

  const record = async (viewer: Viewer, ticket: string, result: Call['result'], more: Partial<Call> = {}) =>
    recordCall(viewer, call((await owed(ticket)).at(-1)?.id, result, more), '回访电话没有接通');

  return { rows, owed, tried, clerkAt, told, doWork, repaired, settledComplaint, record };
}

export const call = (followUp: string, result: Call['result'], more: Partial<Call> = {}): Call => ({
  followUp,
  way: 'phone',
  result,
  words: '',
  next: '',
  ...more,
});
