import { describe, expect, it, vi } from 'vitest';
import { serviceOf } from '@/lib/services';
import type { Ticket } from '@/lib/services/ticket';
import { shortNotice } from '@/lib/services/works/notice';
import { withWorks, worksOf } from '@/lib/services/works/state';
import { serviceFields } from '@/lib/tickets/describe';
import { opened, settingAt } from '../support/engine';
import { at, clerk, EVENING, filer, go, manager, open, refused, said, staffed } from '../support/late-evening';
import { local } from '../support/local';
import { filingRefused, smallFiling } from '../support/small-works';
import { everyItem, shortItems } from '../support/works';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

const service = serviceOf('smallWorks');
const refusedAt = filingRefused(EVENING);
const guard = staffed('g', 'security');
const engineer = staffed('e', 'engineering');

/** Filed on Saturday evening, for Monday and Tuesday. */
function filed(): Ticket {
  const { ticket } = opened('smallWorks', 'ordinary', EVENING);
  const own = withWorks(ticket, { plan: { from: '2026-11-23', to: '2026-11-24' } });
  return { ...ticket, sight: 'owners', own };
}
const allowed = () => go(filed(), 'allowSmall', clerk, {}, 12);
/** Hours from Saturday evening to noon of a day. */
const noon = (day: string) => (local(`${day} 12:00`).getTime() - EVENING.getTime()) / 3_600_000;

describe('what small works may be (REN-12)', () => {
  it('Three days at most, both included', () => {
    expect(refusedAt({ to: '2026-11-25' })).toEqual({});
    expect(refusedAt({ to: '2026-11-26' })).toEqual({ to: 'periodTooLong' });
    expect(refusedAt({ to: '2026-11-22' })).toEqual({ to: 'endsBeforeStart' });
  });

  it('Today at the earliest, by the local day, and a month ahead at most', () => {
    expect(refusedAt({ from: '2026-11-21', to: '2026-11-21' })).toEqual({});
    expect(refusedAt({ from: '2026-11-20', to: '2026-11-21' })).toEqual({ from: 'periodPast' });
    expect(filingRefused(local('2026-11-22 00:01'))({ from: '2026-11-21', to: '2026-11-21' })).toEqual({
      from: 'periodPast',
    });
    expect(refusedAt({ from: '2026-12-21', to: '2026-12-22' })).toEqual({});
    expect(refusedAt({ from: '2026-12-22', to: '2026-12-22' })).toEqual({ from: 'periodFar' });
  });

  it('The notice is accepted line by line, and signed', () => {
    for (const notice of [shortItems.slice(1), everyItem, []])
      expect(refusedAt({ notice })).toEqual({ notice: 'noticeItems' });
    expect(refusedAt({ signature: '' })).toEqual({ signature: 'signatureUnreadable' });
  });

  it('The notice asks only what small works meet with: a page, in the words of the whole one', async () => {
    expect(shortItems.length).toBeLessThanOrEqual(12);
    expect(everyItem.filter((item) => shortItems.includes(item))).toEqual(shortItems);
    for (const item of ['facade', 'loadBearing', 'openings', 'railings', 'noisyHours', 'wasteBags', 'passes'])
      expect(shortItems).toContain(item);
    // What introduces the items says that the first four are forbidden.
    const forbidden = ['forbidden', 'byLaw'];
    const banned = shortNotice.parts.filter(({ name }) => forbidden.includes(name)).flatMap(({ items }) => items);
    expect(shortItems.slice(0, 4)).toEqual(banned);
    const { notice, ...others } = Object.fromEntries(
      (await serviceFields(service, {}, settingAt(EVENING))).map((one) => [one.name, one]),
    );
    expect(notice?.options?.map(({ value }) => value)).toEqual(shortItems);
    expect(notice?.options?.[0]?.part?.title).toBe('一、禁止的行为');
    expect(Object.values(others).filter(({ page }) => page)).toEqual([]);
  });

  it('A contractor has a name; what needs an application is not among what is filed', () => {
    const parses = (details: object) => service.details.safeParse({ ...smallFiling('u'), ...details }).success;
    expect(parses({ contractor: ' ' })).toBe(false);
    expect(parses({ builder: 'self', contractor: '' })).toBe(true);
    expect([parses({ category: 'wet' }), parses({ workers: 0 }), parses({ workers: 2.5 })]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('small works from filing to end', () => {
  it('Confirmed by the desk, its days are allowed; gate and engineering hear of it', () => {
    const { set, tell, sides } = said(filed(), 'allowSmall', clerk, {}, 12);
    expect(worksOf(set as Ticket).permit).toMatchObject({ from: '2026-11-23', to: '2026-11-24', state: 'valid' });
    expect(set.step).toBe('working');
    expect(sides).toMatchObject([{ to: 'permit', make: 'issue', no: 'N-1-SG', until: '2026-11-24' }]);
    expect(tell).toEqual(expect.arrayContaining(['household', 'at:security', 'at:engineering']));
    expect(refused(filed(), 'allowSmall', guard, {}, 12).key).toBe('notYours');
  });

  it('Confirmed late, only the days that are left; after the last one not at all', () => {
    expect(worksOf(go(filed(), 'allowSmall', clerk, {}, noon('2026-11-24'))).permit).toMatchObject({
      from: '2026-11-24',
      to: '2026-11-24',
    });
    expect(refused(filed(), 'allowSmall', clerk, {}, noon('2026-11-25')).key).toBe('smallPast');
  });

  it('Not admitted it says why; while it is looked at who filed it may take it back', () => {
    expect(refused(filed(), 'refuseSmall', clerk, { words: '' }, 1).fields).toHaveProperty('words');
    expect(go(filed(), 'refuseSmall', clerk, { words: '外机位不对' }, 1)).toMatchObject({
      step: 'rejected',
      outcome: 'denied',
    });
    expect(go(filed(), 'withdraw', filer, { words: '不装了' }, 1).step).toBe('withdrawn');
    expect(open(allowed(), filer, 13)).not.toContain('withdraw');
  });

  it('Closed from its last day on, not before, and its permit ends', () => {
    expect(refused(allowed(), 'closeSmall', clerk, {}, noon('2026-11-23')).key).toBe('condition.smallOver');
    const { set, sides } = said(allowed(), 'closeSmall', clerk, {}, noon('2026-11-24'));
    expect([set.step, set.outcome, worksOf(set as Ticket).permit.state]).toEqual(['closed', 'completed', 'ended']);
    expect(sides).toContainEqual({ to: 'permit', make: 'end' });
    expect(refused(filed(), 'closeSmall', clerk, {}, noon('2026-11-24')).key).toBe('notNow');
  });

  it('Whoever looks, of engineering or from the gate, says that they are over; not who filed it', () => {
    for (const one of [engineer, guard]) {
      expect(open(allowed(), one, noon('2026-11-23'))).not.toContain('closeSmall');
      expect(go(allowed(), 'closeSmall', one, { words: '地面已清干净' }, noon('2026-11-24')).step).toBe('closed');
    }
    expect(refused(allowed(), 'closeSmall', filer, {}, noon('2026-11-24')).key).toBe('notYours');
  });

  it('The end of its last day is its next deadline', () => {
    expect(allowed().ownDue).toEqual(local('2026-11-25 00:00'));
  });

  it('Called off by who filed it or by the desk, the permit ends', () => {
    expect(go(allowed(), 'callOffSmall', filer, { words: '改期' }, 14).step).toBe('withdrawn');
    const { sides } = said(allowed(), 'callOffSmall', clerk, { words: '电话取消' }, 14);
    expect(sides).toContainEqual({ to: 'permit', make: 'end' });
  });
});

describe('rounds on small works', () => {
  const marks = { stage: 'start', permitShown: 'ok', passesWorn: 'bad', extinguishers: 'ok', liftCovered: 'na' };
  const found = { ...marks, floorDrains: 'na', quietHours: 'ok', words: '有人没戴证', due: at(80).toISOString() };
  const noticed = () => go(allowed(), 'inspect', guard, found, noon('2026-11-23'));

  it('What a round found is put right before they are over', () => {
    expect(refused(noticed(), 'closeSmall', clerk, {}, noon('2026-11-24')).key).toBe('condition.nothingToRectify');
    expect(refused(noticed(), 'callOffSmall', filer, { words: '不做了' }, 60).key).toBe('condition.nothingToRectify');
  });

  it('Stopped they rest, and go on when they may', () => {
    const stopped = go(allowed(), 'stopWorks', engineer, { stopCause: 'danger', words: '外墙打孔' }, 40);
    expect([stopped.step, worksOf(stopped).permit.state]).toEqual(['stopped', 'suspended']);
    expect(open(stopped, manager, 41)).not.toContain('closeSmall');
    expect(go(stopped, 'resumeWorks', engineer, {}, 42).step).toBe('working');
  });

  it('They are never made longer: three days are three days', () => {
    expect(refused(allowed(), 'askExtension', filer, { until: '2026-12-20', words: '没装完' }, 40).key).toBe('notNow');
  });
});
