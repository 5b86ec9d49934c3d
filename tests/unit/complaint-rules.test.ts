import { describe, expect, it } from 'vitest';
import { serviceOf } from '@/lib/services';
import { nextAlarm, runningPromise } from '@/lib/services/alarms';
import { opened, settingAt } from '../support/engine';
import {
  at,
  clerk,
  EVENING,
  filed,
  filer,
  go,
  manager,
  open,
  QIANG,
  refused,
  said,
  second,
  staffed,
  text,
  worker,
} from '../support/late-evening';

const recorded = () => go(filed(), 'record', clerk, { words: '楼上打孔', next: text(5) }, 1);
const valid = { cause: 'quality', category: 'noise' };
const handling = () => go(recorded(), 'judgeValid', clerk, valid, 2);
const solved = { outcome: 'solved', words: '已约定施工时间', next: text(30) };
const settled = () => go(handling(), 'resolve', worker, solved, 8);
const content = { way: 'phone', score: '5', words: '安静了', next: text(40) };
const lessons = { words: '没有提前告知', lesson: '装修先公告', prevention: '每周巡一次' };

describe('answers to a complaint (CMP-3, GEN-11)', () => {
  it('The first is owed within two hours round the clock, also at night', () => {
    expect(filed()).toMatchObject({ replyDue: at(2), resultDue: at(24), dueAt: at(2) });
  });

  it('Each one names the time of the next, which is the promise from then on', () => {
    const ticket = recorded();
    expect(ticket).toMatchObject({ replyDiff: 60, answerDue: at(5), answerFrom: at(1), dueAt: at(5) });
    const again = go(ticket, 'reply', second, { words: '明早去看', next: text(14) }, 4);
    expect(again).toMatchObject({ answerDue: at(14), answerFrom: at(4), dueAt: at(14) });
    expect(runningPromise(again, settingAt(at(5)))).toMatchObject({ which: 'answer', from: at(4), target: at(14) });
  });

  it('One without the next time is refused, and one that names a time in the past', () => {
    expect(refused(filed(), 'reply', clerk, { words: '收到' }, 1)).toMatchObject({
      key: 'input',
      fields: { next: 'nextAnswer' },
    });
    expect(refused(filed(), 'reply', clerk, { words: '收到', next: text(0.5) }, 1)).toMatchObject({
      key: 'inPast',
      fields: { next: 'inPast' },
    });
  });

  it('The one that closes it names none, and nothing is promised any more', () => {
    const over = go(recorded(), 'duplicate', clerk, { number: 'TS-261120-0003', words: '那张单明早去看' }, 3);
    expect(over).toMatchObject({ phase: 'done', outcome: 'duplicate', answerDue: null });
    expect(nextAlarm(over, settingAt(at(3)))).toBeNull();
  });

  it('A repair is answered without, and a time that its form never asked for is refused', () => {
    const repair = opened('repair', 'ordinary', EVENING).ticket;
    expect(go(repair, 'reply', clerk, { words: '好' }, 1).answerDue).toBeNull();
    expect(refused(repair, 'reply', clerk, { words: '好', next: text(3) }, 1).fields).toEqual({
      next: 'unrecognized_keys',
    });
  });

  it('A missed one is raised: 80 % of its own time, then at it, then later', () => {
    expect(nextAlarm(recorded(), settingAt(at(2)))).toEqual({ level: 80, at: at(4.2) });
    expect(nextAlarm({ ...recorded(), alarm: 80 }, settingAt(at(5)))).toEqual({ level: 100, at: at(5) });
  });

  it('A new time for the result is a new promise with its reason, and the next answer (GEN-4)', () => {
    const ticket = go(handling(), 'newPromise', clerk, { at: text(40), words: '等鉴定' }, 4);
    expect(ticket).toMatchObject({ resultDue: at(40), answerDue: at(40) });
  });
});

describe('the judgement (CMP-4, CMP-6)', () => {
  it('Comes after listening, and a valid one has a cause and a subject', () => {
    expect(open(filed(), clerk, 1)).not.toContain('judgeValid');
    expect(handling()).toMatchObject({ step: 'handling', verdict: 'valid', cause: 'quality', category: 'noise' });
    expect(refused(recorded(), 'judgeValid', clerk, { category: 'noise' }, 2).fields).toHaveProperty('cause');
  });

  it('An invalid one is told within two hours, which no later answer puts off', () => {
    const judged = go(recorded(), 'judgeInvalid', clerk, { words: '当时没有施工' }, 2);
    expect(judged).toMatchObject({
      step: 'telling',
      phase: 'open',
      verdict: 'invalid',
      resultDue: at(4),
      dueAt: at(4),
    });
    expect(said(recorded(), 'judgeInvalid', clerk, { words: '当时没有施工' }, 2).visible).toBe(false);
    expect(go(judged, 'reply', clerk, { words: '还在核实', next: text(20) }, 3).dueAt).toEqual(at(4));
    const told = go(judged, 'explain', clerk, { words: '监控里没有施工' }, 3);
    expect(told).toMatchObject({ step: 'closed', outcome: 'invalid', resultDiff: 60 });
    expect(refused(judged, 'explain', clerk, { words: ' ' }, 3).fields).toHaveProperty('words');
  });

  it('Not ours names who can help', () => {
    expect(refused(recorded(), 'judgeNotOurs', clerk, { words: '已上门劝阻' }, 2).fields).toHaveProperty('helper');
    const over = go(recorded(), 'judgeNotOurs', clerk, { words: '已上门劝阻', helper: '社区居委会' }, 2);
    expect(over).toMatchObject({ phase: 'done', outcome: 'notOurs', verdict: 'notOurs' });
  });

  it('What has to be looked into is answered in three days; on file is no ending, and promises go on (CMP-5)', () => {
    const file = go(handling(), 'investigate', worker, { words: '调监控', next: text(12) }, 3);
    expect(file).toMatchObject({ step: 'onFile', phase: 'open', resultDue: at(72), answerDue: at(12), outcome: null });
    expect(nextAlarm(file, settingAt(at(3)))).not.toBeNull();
    expect(refused(handling(), 'investigate', worker, { words: '调监控' }, 3).fields).toEqual({ next: 'nextAnswer' });
  });

  it('A serious one goes to the manager at once, and only once (CMP-6)', () => {
    const decision = said(filed(), 'escalate', clerk, { words: '有人受伤' }, 0.2);
    expect(decision.tell).toContain('manager');
    expect(open({ ...filed(), ...decision.set }, clerk, 1)).not.toContain('escalate');
  });
});

describe('follow-up and summing up (CMP-7, CMP-8, CMP-10)', () => {
  it('Who settled it doesn’t follow it up, nor who did the work', () => {
    expect(open(settled(), second, 20)).toContain('followUp');
    expect(open(settled(), staffed(QIANG, 'desk'), 20)).not.toContain('followUp');
    expect(refused(settled(), 'followUp', staffed(QIANG, 'desk'), content, 20).key).toBe('condition.notOwnWork');
    const given = { ...settled(), settledBy: 's9', executorId: QIANG };
    expect(refused(given, 'followUpLow', staffed(QIANG, 'desk'), content, 20).key).toBe('condition.notOwnWork');
  });

  it('A valid one is archived only after follow-up and summing up, whether it was solved or can’t be', () => {
    expect(open(settled(), manager, 20)).not.toContain('sumUp');
    for (const outcome of ['solved', 'cannot']) {
      const ticket = go(handling(), 'resolve', worker, { ...solved, outcome }, 8);
      const followed = go(ticket, 'followUp', second, content, 20);
      expect(followed).toMatchObject({ step: 'followed', phase: 'open', score: 5, answerDue: at(40) });
      expect(refused(followed, 'sumUp', manager, { ...lessons, lesson: '' }, 21).fields).toHaveProperty('lesson');
      expect(go(followed, 'sumUp', manager, lessons, 21)).toMatchObject({ step: 'closed', outcome });
    }
  });

  it('Of the ways from handling to an end only duplicate and withdrawn leave summing up out', () => {
    const { steps } = serviceOf('complaint');
    const ends = ['handling', 'onFile', 'settled', 'followed'].flatMap((step) =>
      Object.entries(steps[step]?.moves ?? {}).filter(([, to]) => steps[to]?.phase === 'done'),
    );
    expect([...new Set(ends.map(([move]) => move))].sort()).toEqual(['duplicate', 'sumUp', 'withdraw']);
  });

  it('Three calls that reach nobody lead to the summing up, never to satisfied', () => {
    let ticket = settled();
    expect(open(ticket, second, 20)).not.toContain('closeSilent');
    for (let i = 0; i < 3; i += 1) ticket = go(ticket, 'askAgain', second, { words: '没人接' }, 20 + i);
    ticket = go(ticket, 'closeSilent', second, {}, 24);
    expect(ticket).toMatchObject({ step: 'followed', outcome: 'unconfirmed' });
    expect(go(ticket, 'sumUp', manager, lessons, 25)).toMatchObject({ outcome: 'unconfirmed', score: null });
  });

  it('Who isn’t content is worked for again under a new promise, and the supervisor hears of it', () => {
    const low = { way: 'phone', score: '2', words: '还是吵', next: text(26) };
    expect(said(settled(), 'followUpLow', second, low, 20).tell).toContain('supervisor');
    const again = go(settled(), 'followUpLow', second, low, 20);
    expect(again).toMatchObject({ step: 'handling', reopened: 1, outcome: null, resultDue: at(44), answerDue: at(26) });
  });

  it('Not settled after all is judged anew, with a first answer within two hours', () => {
    const over = go(go(settled(), 'followUp', second, content, 20), 'sumUp', manager, lessons, 21);
    const again = go(over, 'notFixed', filer, { words: '又开始了' }, 30);
    expect(again).toMatchObject({
      step: 'recorded',
      verdict: null,
      settledBy: null,
      replyDue: at(32),
      repliedAt: null,
    });
  });
});

describe('whom it is about (CMP-10)', () => {
  const about = (person: string) => ({ department: 'engineering', person });

  it('Loses it at once, and whoever named them answers for it', () => {
    const theirs = { ...handling(), ownerId: QIANG, executorId: QIANG, nextOwnerId: QIANG };
    const named = go(theirs, 'concern', second, about(QIANG), 3);
    expect(named).toMatchObject({ aboutId: QIANG, ownerId: 's2', executorId: null, nextOwnerId: null });
  });

  it('Makes no move on it, whatever their post, and is given none of it', () => {
    const named = go(handling(), 'concern', second, about(QIANG), 3);
    const lead = staffed(QIANG, 'manager', 'supervisor', 'desk', 'executor', 'responsible');
    expect(open(named, lead, 4)).toEqual([]);
    for (const move of ['resolve', 'assign', 'note'] as const)
      expect(refused(named, move, lead, solved, 4).key).toBe('concernsYou');
    expect(refused(named, 'assign', second, { department: 'engineering', executor: QIANG }, 4).key).toBe(
      'concernsThem',
    );
    const given = { ...named, ownerId: 's2' };
    const owner = staffed('s2', 'desk', 'responsible');
    expect(refused(given, 'handOver', owner, { person: QIANG, words: '请接' }, 4).key).toBe('concernsThem');
  });
});

describe('told again (CMP-13)', () => {
  it('The second goes to the supervisor, the third to the manager too', () => {
    const raised = [0, 1, 2, 3].map((before) => serviceOf('complaint').raises?.({ before, isMany: false }));
    expect(raised).toEqual([[], ['supervisor'], ['supervisor', 'manager'], ['supervisor', 'manager']]);
    expect(serviceOf('complaint').raises?.({ before: 0, isMany: true })).toContain('manager');
  });
});
