import { describe, expect, it } from 'vitest';
import { runningPromise } from '@/lib/services/alarms';
import type { Ticket } from '@/lib/services/ticket';
import { checklist, phases } from '@/lib/services/works/checklist';
import { withWorks, worksOf } from '@/lib/services/works/state';
import { opened, settingAt } from '../support/engine';
import { at, EVENING, go, open, refused, said, staffed, text } from '../support/late-evening';

const PHOTO = '01900000-0000-7000-8000-000000000001';
const engineer = staffed('e', 'engineering');
const guard = staffed('g', 'security');
const clerk = staffed('c', 'desk');
const lead = staffed('s', 'supervisor');
const applicant = { kind: 'resident', personId: 'r', standings: ['household', 'filer'] } as const;

/** Under a permit until 31 January, half-way. */
function running(kind = 'renovation'): Ticket {
  const { ticket } = opened(kind, 'large', EVENING);
  const permit = { no: 'SG-1', from: '2026-11-01', to: '2027-01-31', state: 'valid' as const };
  return { ...ticket, sight: 'owners', step: 'working', phase: 'open', own: withWorks(ticket, { permit }) };
}

const marks = (bad: string[] = [], stage: keyof typeof checklist = 'demolition') => ({
  stage,
  ...Object.fromEntries(checklist[stage].map((item) => [item, bad.includes(item) ? 'bad' : 'ok'])),
});
const found = (hours: number) => ({ ...marks(['bearingWalls']), words: '承重墙开了洞', due: text(hours) });
const noticed = (hours = 48) => go(running(), 'inspect', engineer, found(hours), 1);
const watch = (ticket: Ticket) => worksOf(ticket).watch;

describe('a round (REN-9)', () => {
  it('All in order, it opens nothing and tells nobody; of the items each is said', () => {
    const clean = said(running(), 'inspect', guard, { ...marks(), words: '' }, 1);
    expect(clean).toMatchObject({ tell: [], sides: [{ to: 'inspection', make: 'record', no: 1, due: null }] });
    expect(refused(running(), 'inspect', guard, { ...marks(), dust: '' }, 1).fields).toEqual({ dust: 'invalid_type' });
  });

  it('Every item has a name of its own, so that a form can show those of one part alone', () => {
    const all = phases.flatMap((phase) => [...checklist[phase]]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('What is bad is said in words and has its day, ahead and not beyond 30 days', () => {
    const no = (input: object) => refused(running(), 'inspect', engineer, { ...found(48), ...input }, 1).fields;
    expect(no({ words: '' })).toEqual({ words: 'rectifyWords' });
    expect(no({ due: '' })).toEqual({ due: 'rectifyDue' });
    expect(no({ due: text(0) })).toEqual({ due: 'inPast' });
    expect(no({ due: text(24 * 40) })).toEqual({ due: 'rectifyFar' });
    expect(watch(noticed())).toMatchObject({ inspections: 1, rectify: [{ no: 1, due: text(48), state: 'open' }] });
  });

  it('A notice is the ticket’s next deadline, before the permit’s end', () => {
    expect(runningPromise({ ...noticed(), repliedAt: at(0), dueAt: at(48) }, settingAt(at(2)))).toMatchObject({
      which: 'own',
      target: at(48),
    });
    expect(noticed().ownDue).toEqual(at(48));
  });
});

describe('a notice to put right', () => {
  const answered = () => go(noticed(), 'rectified', applicant, { words: '已封堵', photos: [PHOTO] }, 5);

  it('It is answered with photos, and only then looked at again', () => {
    expect(refused(noticed(), 'rectified', applicant, { words: '好了' }, 5).fields).toEqual({
      photos: 'rectifyPhotos',
    });
    expect(refused(noticed(), 'recheck', engineer, { result: 'passed' }, 5).key).toBe('condition.noticeToRecheck');
    const passed = go(answered(), 'recheck', engineer, { result: 'passed' }, 6);
    expect(watch(passed).rectify).toMatchObject([{ state: 'passed' }]);
    expect(open(passed, engineer, 7)).not.toContain('recheck');
  });

  it('Its time over without an answer, somebody looks all the same', () => {
    expect(watch(go(noticed(), 'recheck', engineer, { result: 'passed' }, 49)).rectify[0]?.state).toBe('passed');
  });

  it('Still bad it says why, and runs on to another day if one is given', () => {
    expect(refused(answered(), 'recheck', engineer, { result: 'failed' }, 6).fields).toEqual({ words: 'rectifyWords' });
    const again = go(answered(), 'recheck', engineer, { result: 'failed', words: '没封好', due: text(72) }, 6);
    expect(watch(again).rectify).toMatchObject([{ state: 'open', due: text(72) }]);
    expect(refused(answered(), 'recheck', engineer, { result: 'failed', words: '没', due: text(5) }, 6).fields).toEqual(
      {
        due: 'inPast',
      },
    );
    expect(watch(go(answered(), 'recheck', engineer, { result: 'failed', words: '没封好' }, 6)).rectify[0]?.state).toBe(
      'failed',
    );
  });

  it('Where two are open the number is asked for', () => {
    const two = go(noticed(), 'inspect', engineer, found(60), 2);
    const answer = { words: '', photos: [PHOTO] };
    expect(refused(two, 'rectified', applicant, answer, 3).fields).toEqual({ notice: 'whichNotice' });
    expect(refused(two, 'rectified', applicant, { ...answer, notice: 7 }, 3).fields).toEqual({ notice: 'noNotice' });
    expect(watch(go(two, 'rectified', applicant, { ...answer, notice: 2 }, 3)).rectify).toMatchObject([
      { no: 1, state: 'open' },
      { no: 2, state: 'answered' },
    ]);
  });
});

describe('a stop-work order', () => {
  const danger = { stopCause: 'danger', words: '承重墙受损' };
  const stopped = () => go(noticed(), 'stopWorks', engineer, danger, 2);

  it('It stops at once and suspends the permit; neither the guard nor the desk gives it', () => {
    expect(stopped()).toMatchObject({ step: 'stopped' });
    expect(worksOf(stopped()).permit.state).toBe('suspended');
    expect(said(noticed(), 'stopWorks', engineer, danger, 2)).toMatchObject({
      sides: [{ to: 'permit', make: 'suspend' }],
      tell: expect.arrayContaining(['household', 'at:security']),
    });
    for (const who of [guard, clerk]) expect(refused(noticed(), 'stopWorks', who, danger, 2).key).toBe('notYours');
  });

  it('What is stopped is not stopped again', () => {
    expect(refused(stopped(), 'stopWorks', engineer, danger, 3).key).toBe('notNow');
  });

  it('For what was not put right only once its time is over or a second look failed', () => {
    const late = { stopCause: 'notRectified', words: '逾期未整改' };
    expect(refused(noticed(), 'stopWorks', engineer, late, 2).fields).toEqual({ stopCause: 'nothingOverdue' });
    expect(go(noticed(), 'stopWorks', engineer, late, 49).step).toBe('stopped');
  });

  it('Works go on only when all was put right, and the permit holds again', () => {
    expect(refused(stopped(), 'resumeWorks', engineer, {}, 3).key).toBe('condition.nothingToRectify');
    const answered = go(stopped(), 'rectified', applicant, { photos: [PHOTO] }, 4);
    const passed = go(answered, 'recheck', engineer, { result: 'passed' }, 5);
    const going = go(passed, 'resumeWorks', lead, {}, 6);
    expect(going.step).toBe('working');
    expect(worksOf(going)).toMatchObject({ permit: { state: 'valid' }, watch: { stopped: false } });
  });
});

describe('a later end (《装修延期申请表》)', () => {
  const ask = (until: string) => ({ until, words: '橱柜晚到' });
  const asked = () => go(running(), 'askExtension', applicant, ask('2027-02-20'), 1);

  it('It comes after the end that stands, and not far beyond it', () => {
    const no = (until: string) => refused(running(), 'askExtension', applicant, ask(until), 1).fields;
    expect(no('2027-01-31')).toEqual({ until: 'extensionLater' });
    expect(no('2026-12-20')).toEqual({ until: 'extensionLater' });
    expect(no('2028-01-31')).toEqual({ until: 'extensionFar' });
    expect(no('2027-02-30')).toHaveProperty('until');
  });

  it('One at a time, and not after its own day', () => {
    expect(refused(asked(), 'askExtension', applicant, ask('2027-03-01'), 2).key).toBe('condition.mayExtend');
    expect(refused(asked(), 'allowExtension', clerk, {}, 24 * 120).key).toBe('extensionPast');
    expect(refused(running(), 'allowExtension', clerk, {}, 1).key).toBe('condition.extensionAsked');
  });

  it('Allowed, permit and passes end on the later day; refused, nothing changes but for the reason', () => {
    const allowed = go(asked(), 'allowExtension', engineer, {}, 2);
    expect(worksOf(allowed).permit.to).toBe('2027-02-20');
    expect(said(asked(), 'allowExtension', clerk, {}, 2).sides).toEqual([
      { to: 'permit', make: 'extend', until: '2027-02-20' },
    ]);
    const not = go(asked(), 'refuseExtension', clerk, { words: '先完成整改' }, 2);
    expect(worksOf(not).permit.to).toBe('2027-01-31');
    expect(open(not, applicant, 3)).toContain('askExtension');
  });
});

describe('a grave violation (上海 §58–59)', () => {
  const grave = () => go(running(), 'inspect', engineer, { ...found(48), grave: 'on' }, 1);

  it('It is owed to the authorities within 24 hours, which comes before its notice’s deadline', () => {
    expect(watch(grave()).reports).toEqual([{ no: 1, due: text(25), at: null }]);
    expect(grave().ownDue).toEqual(at(25));
    expect(said(running(), 'inspect', engineer, { ...found(48), grave: 'on' }, 1).tell).toContain('manager');
  });

  it('Reported it is owed no more; what is in order owes nothing', () => {
    const report = { reportTo: ['committee', 'urban'], words: '已电话上报并发函' };
    const done = go(grave(), 'reportOut', clerk, report, 3);
    expect(watch(done).reports).toMatchObject([{ at: text(3) }]);
    expect(done.ownDue).toEqual(at(48));
    expect(refused(done, 'reportOut', clerk, report, 4).key).toBe('condition.reportOwed');
    expect(refused(grave(), 'reportOut', clerk, { ...report, reportTo: [] }, 3).fields).toHaveProperty('reportTo');
    expect(watch(go(running(), 'inspect', engineer, { ...marks(), grave: 'on' }, 1)).reports).toEqual([]);
  });
});
