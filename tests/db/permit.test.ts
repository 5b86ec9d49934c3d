import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '@/lib/id';
import { later, NOW } from '../support/estate';
import { beside, refused, setPermitStage } from '../support/permit-stage';
import { staged } from '../support/staged';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';
import { approveWorks, handIn } from '../support/works';

const stage = staged(setPermitStage);
const DAY = 1440;

beforeEach(() => stage.clear());

describe('the permit (REN-7)', () => {
  test('Is given for the days applied for, and works begin', async () => {
    const id = await stage.ready();
    const { step, number } = await staff(stage.clerk, id, 'issuePermit');
    expect(step).toBe('working');
    expect(
      await stage.rows(
        'select no, what, state, from_day::text as "from", to_day::text as "to" from permits where ticket_id = $1',
        id,
      ),
    ).toEqual([{ no: `${number}-SG`, what: 'works', state: 'valid', from: '2026-12-01', to: '2027-02-28' }]);
    await expectHistoryToAddUp(stage.database.admin, id);
  });

  test('Waits for each thing that it asks for, and says which', async () => {
    const id = await approveWorks(stage.owner, stage.estate.green.home, stage.clerk, stage.engineer);
    const issue = () => staff(stage.clerk, id, 'issuePermit');
    await expect(issue()).rejects.toMatchObject(refused('permitLacks.agreed'));
    const at = NOW.toISOString();
    await stage.setOwn(id, { texts: { agreement: { version: '1', applicant: at, contractor: at, office: at } } });
    await expect(issue()).rejects.toMatchObject(refused('permitLacks.foreman'));
    await stage.setOwn(id, { texts: { foreman: { version: '1', at, way: 'paper' } } });
    await expect(issue()).rejects.toMatchObject(refused('permitLacks.schedule'));
    await handIn(stage.owner, id, stage.estate.green.id);
    await stage.setOwn(id, {
      money: {
        charges: [
          {
            account: 'deposit',
            payer: 'owner',
            fen: 200,
            paid: 200,
            confirmed: 199,
            deducted: 0,
            refunded: 0,
            balance: 200,
          },
        ],
      },
    });
    await expect(issue()).rejects.toMatchObject(refused('permitLacks.money'));
    await stage.setOwn(id, { money: { charges: [] }, plan: { licenceUntil: '2026-11-30' } });
    await expect(issue()).rejects.toMatchObject(refused('permitLacks.licence'));
    await stage.setOwn(id, { plan: { licenceUntil: '2026-12-01' }, review: { engineering: 'open' } });
    await expect(issue()).rejects.toMatchObject(refused('permitLacks.reviewed'));
    await stage.setOwn(id, { review: { engineering: 'passed' } });
    expect((await issue()).step).toBe('working');
  });

  test('Never begins in the past, nor for a period that is over, ends before it begins or is endless', async () => {
    const id = await stage.ready({ from: '2026-11-21', to: '2026-11-22' });
    const on = (days: number, input: object = {}) => staff(later(stage.clerk, days * DAY), id, 'issuePermit', input);
    await expect(on(3)).rejects.toMatchObject(beside({ to: 'permitPeriodOver' }));
    await expect(on(3, { from: '2026-11-22', to: '2026-12-22' })).rejects.toMatchObject(beside({ from: 'periodPast' }));
    await expect(on(0, { from: '2026-11-25', to: '2026-11-24' })).rejects.toMatchObject(
      beside({ to: 'endsBeforeStart' }),
    );
    await expect(on(0, { to: '2027-11-23' })).rejects.toMatchObject(beside({ to: 'periodTooLong' }));
    await expect(on(0, { to: '2026-02-30' })).rejects.toMatchObject({ key: 'input' });
    await on(3, { to: '2026-12-22' });
    expect(await stage.one('select from_day::text as "from" from permits where ticket_id = $1', id)).toEqual({
      from: '2026-11-24',
    });
  });

  test('Is one a home: a second one is refused in a sentence, also at the same moment', async () => {
    const [first, second] = [await stage.ready(), await stage.ready()];
    const both = await Promise.allSettled([first, second].map((id) => staff(stage.clerk, id, 'issuePermit')));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((each) => each.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject(refused('permitRunning'));
    expect(await stage.rows(`select 1 from permits where what = 'works'`)).toHaveLength(1);
  });

  test('Is the desk’s to give', async () => {
    const id = await stage.ready();
    await expect(staff(stage.engineer, id, 'issuePermit')).rejects.toMatchObject(refused('notYours'));
    await expect(resident(stage.owner, id, 'issuePermit')).rejects.toMatchObject(refused('notYours'));
  });

  test('Schedule and list of workers are the ticket’s papers, handed in once the drawings are passed, and once', async () => {
    const id = await approveWorks(stage.owner, stage.estate.green.home, stage.clerk, stage.engineer);
    await expect(resident(stage.owner, id, 'handInSchedule', { schedule: [] })).rejects.toMatchObject(
      beside({ schedule: 'scheduleFiles' }),
    );
    await expect(resident(stage.owner, id, 'handInSchedule', { schedule: [newId()] })).rejects.toMatchObject(
      refused('paperGone'),
    );
    await handIn(stage.owner, id, stage.estate.green.id);
    await expect(handIn(stage.owner, id, stage.estate.green.id)).rejects.toMatchObject(
      refused('condition.scheduleOpen'),
    );
    const [{ papers }] = await stage.rows(
      `select c.content -> 'papers' as papers from events e join event_content c on c.event_id = e.id
       where e.ticket_id = $1 and e.move = 'handInSchedule'`,
      id,
    );
    expect(await stage.one('select ticket_id, purpose from attachments where id = $1', papers[0])).toEqual({
      ticket_id: id,
      purpose: 'paper',
    });
  });
});
