import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findPermitPaper, findRiskPaper } from '@/lib/gate/permit-paper';
import { sayPermitPaper, sayRiskPaper } from '@/lib/gate/say-permit-paper';
import { newId } from '@/lib/id';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { acceptedNotice } from '@/lib/works/say-notice';
import { sayPermit } from '@/lib/works/say-permit';
import { saySmallPaper } from '@/lib/works/say-small-paper';
import { findWorksPaper } from '@/lib/works/works-paper';
import { see } from '../support/estate';
import { type PermitStage, setPermitStage } from '../support/permit-stage';
import { fileSmall } from '../support/small-works';
import { resident, staff } from '../support/ticket-life';
import { shortItems } from '../support/works';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);
const signedIn = vi.hoisted(() => ({ viewer: undefined as unknown }));
vi.mock('@/lib/session', () => ({
  requireViewer: async () => signedIn.viewer,
  findViewer: async () => signedIn.viewer,
}));
vi.mock('@/lib/acts/note', async (original) => ({
  ...(await original<object>()),
  noteRefusal: async () => undefined,
}));

let stage: PermitStage;
beforeAll(async () => {
  stage = await setPermitStage();
});
beforeEach(() => stage.clear());
afterAll(() => stage.database.close());

/** What somebody finds at the address of a paper. */
function as<Found>(viewer: Viewer, find: (address: string) => Promise<Found>): Promise<Found> {
  signedIn.viewer = viewer;
  return find('/print');
}
const nothing = { digest: expect.stringContaining('404') };
type Rows = Awaited<ReturnType<typeof sayPermitPaper>>;
const told = (rows: Rows) =>
  Object.fromEntries(rows.flatMap(({ boxes }) => boxes).map(({ term, value }) => [term, value]));

const wish = { place: '厨房北墙', day: '2026-11-23', from: '09:00', to: '11:30', watch: '吴小军' };
const ask = (id: string, risk: 'hot' | 'height') =>
  resident(stage.owner, id, 'askHot', { risk, extinguisher: risk === 'hot' ? 'on' : 'off', ...wish });
const allow = (id: string, hot: string) => staff(stage.engineer, id, 'allowHot', { hot });
const links = async (viewer: Viewer, id: string, side: 'resident' | 'staff') =>
  sayPermit(viewer, await findTicket(viewer, id, side));
const riskOf = async (id: string, what: string): Promise<string> =>
  (await stage.one('select id from permits where ticket_id = $1 and what = $2', id, what)).id;

describe('permits on paper (REN-7, REN-9)', () => {
  test('Who applied prints their own permit as the desk does; nobody else of the community comes to it', async () => {
    const id = await stage.underway(0);
    for (const [viewer, side, back] of [
      [stage.owner, 'resident', `/tickets/${id}`],
      [stage.clerk, 'staff', `/admin/tickets/${id}`],
    ] as const) {
      const paper = await as(viewer, (address) => findPermitPaper(id, address));
      expect([paper.back, paper.permit]).toMatchObject([back, { from: '2026-11-21', to: '2026-12-20' }]);
      expect(told(await sayPermitPaper(paper))).toMatchObject({ 房屋: '3-2-1201', 申请人: '王**' });
      expect((await links(viewer, id, side)).permit?.print).toBe(`/print/tickets/${id}/permit`);
    }
    const { green, maple } = stage.estate;
    for (const person of [green.son, green.tenant, green.landlord, maple.owner, maple.clerk])
      await expect(as(await see(person), (address) => findPermitPaper(id, address))).rejects.toMatchObject(nothing);
  });

  test('Before there is one, there is no paper of it', async () => {
    const id = await stage.ready();
    await expect(as(stage.owner, (address) => findPermitPaper(id, address))).rejects.toMatchObject(nothing);
  });

  test('A permit for one day names place, hours, who watches and the extinguisher, once it is allowed', async () => {
    const id = await stage.underway(0);
    await ask(id, 'hot');
    await ask(id, 'height');
    const [hot, height] = [await riskOf(id, 'hot'), await riskOf(id, 'height')];
    const find = (risk: string) => as(stage.owner, (address) => findRiskPaper(id, risk, address));
    for (const risk of [hot, height, newId(), 'x']) await expect(find(risk)).rejects.toMatchObject(nothing);
    expect((await links(stage.owner, id, 'resident')).hot.map(({ print }) => print)).toEqual([null, null]);
    await allow(id, '1');
    await allow(id, '2');
    const rows = told(await sayRiskPaper(await find(hot)));
    expect(rows).toMatchObject({ 作业地点: '厨房北墙', 时段: '09:00–11:30', 看护人: '吴小军', 灭火器: '已配备' });
    expect(rows.作业日期).toContain('11月23日');
    expect(told(await sayRiskPaper(await find(height)))).not.toHaveProperty('灭火器');
    const printed = (await links(stage.owner, id, 'resident')).hot.map(({ print }) => print?.href);
    expect(printed.sort()).toEqual([hot, height].map((one) => `/print/tickets/${id}/permits/${one}`).sort());
  });

  test('Not under another ticket, nor as if it were the permit of the works', async () => {
    const id = await stage.underway(0);
    await ask(id, 'hot');
    await allow(id, '1');
    const [hot, whole] = [await riskOf(id, 'hot'), await riskOf(id, 'works')];
    await expect(as(stage.owner, (address) => findRiskPaper(id, whole, address))).rejects.toMatchObject(nothing);
    await stage.database.admin.query("update permits set state = 'ended' where id = $1", [whole]);
    const other = await stage.underway(0);
    await expect(as(stage.owner, (address) => findRiskPaper(other, hot, address))).rejects.toMatchObject(nothing);
  });
});

describe('small works on paper (REN-12)', () => {
  test('One sheet says what was filed and what is allowed, and the items that were accepted', async () => {
    const { id, number } = await fileSmall(stage.owner, stage.estate.green.home);
    const sheet = async (viewer: Viewer) => {
      const paper = await as(viewer, (address) => findWorksPaper(id, address));
      const accepted = acceptedNotice(paper.texts.accepted[0]).parts.flatMap(({ items }) => items);
      return { back: paper.back, rows: told(await saySmallPaper(paper)), accepted };
    };
    const before = await sheet(stage.owner);
    expect(before).toMatchObject({ back: `/tickets/${id}`, accepted: shortItems });
    expect(before.rows).toMatchObject({ 申请人: '王秀英', 做什么: '装空调', 施工许可证: '', 准予施工: '' });
    await staff(stage.clerk, id, 'allowSmall');
    const { back, rows } = await sheet(stage.clerk);
    expect(back).toBe(`/admin/tickets/${id}`);
    expect(rows).toMatchObject({
      施工许可证: `${number}-SG`,
      办理情况: '施工中',
      准予施工: expect.stringContaining('24日'),
    });
  });

  test('It is theirs: neither the neighbour nor a clerk elsewhere finds it', async () => {
    const { id } = await fileSmall(stage.owner, stage.estate.green.home);
    const { green, maple } = stage.estate;
    for (const person of [green.son, green.landlord, maple.clerk])
      await expect(as(await see(person), (address) => findWorksPaper(id, address))).rejects.toMatchObject(nothing);
  });
});
