import { beforeEach, describe, expect, test } from 'vitest';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { findAgreementText, findAgreementTexts, saveAgreementText } from '@/lib/works/agreement-texts';
import { findOffered } from '@/lib/works/offer-agreement';
import { STANDARD, shipped } from '@/lib/works/standard-agreement';
import { later, see } from '../support/estate';
import { staged } from '../support/staged';
import { layTexts } from '../support/texts-stage';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';
import { approveWorks, signatureOf } from '../support/works';

const stage = staged(layTexts);
const DAY = 1440;
beforeEach(() => stage.clear());

const refused = (key: string) => expect.objectContaining({ key });

const approved = async () => {
  const [owner, clerk, engineer] = [
    await see(stage.estate.green.owner),
    await see(stage.estate.green.clerk),
    await see(stage.estate.green.worker),
  ];
  return { owner, id: await approveWorks(owner, stage.estate.green.home, clerk, engineer) };
};

describe('the agreement of three parties (REN-7)', () => {
  const offer = (viewer: Viewer, id: string) => findOffered(viewer, { id, communityId: stage.estate.green.id });
  const sign = async (viewer: Viewer, id: string, version: string) =>
    resident(viewer, id, 'signAgreement', { version, signature: await signatureOf(viewer, stage.estate.green.id) });
  const onPaper = async (viewer: Viewer, id: string, version: string) =>
    staff(viewer, id, 'signForOther', {
      version,
      party: 'contractor',
      name: '匠筑装饰有限公司',
      signature: await signatureOf(viewer, stage.estate.green.id),
    });

  test('Is filled with what was asked for, in the language that counts', async () => {
    const { owner, id } = await stage.apply();
    const { version, body } = await offer(owner, id);
    expect(version).toMatch(/^s1-[0-9a-f]{8}$/);
    for (const text of ['翠湖花园', '3-2-1201', '王秀英', '匠筑装饰有限公司', '周大海', '2026年12月1日至2027年2月28日'])
      expect(body).toContain(text);
    expect(body).not.toMatch(/\{\{|\}\}/);
  });

  test('Is signed by all three, the office last, and its text is kept as it was signed', async () => {
    const { owner, id } = await approved();
    const clerk = await see(stage.estate.green.clerk);
    const { version, body } = await offer(owner, id);
    await expect(staff(clerk, id, 'countersign', { version })).rejects.toEqual(refused('agreementOthers'));
    await sign(owner, id, version);
    await expect(sign(owner, id, version)).rejects.toEqual(refused('already'));
    await expect(staff(clerk, id, 'countersign', { version })).rejects.toEqual(refused('agreementOthers'));
    await onPaper(clerk, id, version);
    await staff(clerk, id, 'countersign', { version });
    expect(
      (await stage.acceptancesOf(id, 'agreement')).map(({ party, way, name }) => [party, way, name]).sort(),
    ).toEqual([
      ['applicant', 'glass', '王秀英'],
      ['contractor', 'paper', '匠筑装饰有限公司'],
      ['office', 'tap', '王敏'],
    ]);
    expect(await stage.rows('select version, body from agreed_texts where ticket_id = $1', id)).toEqual([
      { version, body },
    ]);
    await expectHistoryToAddUp(stage.database.admin, id);
  });

  test('Is not signed before the review, unless the community has it so', async () => {
    const { owner, id } = await stage.apply();
    const { version } = await offer(owner, id);
    await expect(sign(owner, id, version)).rejects.toEqual(refused('condition.mayAgree'));
    await stage.database.admin.query(
      `update communities set settings = '{"works":{"agreementFirst":true}}' where id = $1`,
      [stage.estate.green.id],
    );
    const early = await see(stage.estate.green.owner);
    await sign(early, id, version);
    await stage.database.admin.query(`update communities set settings = '{}' where id = $1`, [stage.estate.green.id]);
  });

  test('An outdated text is refused, what was signed under it no longer counts, and the signed copy stays', async () => {
    const { owner, id } = await approved();
    const [clerk, manager] = [await see(stage.estate.green.clerk), await see(stage.estate.green.manager)];
    const first = await offer(owner, id);
    await sign(owner, id, first.version);
    const body = `${shipped[STANDARD]}\n## 补充\n电梯轿厢内壁须加保护。`;
    expect(
      await saveAgreementText(manager, {
        communityId: stage.estate.green.id,
        seen: STANDARD,
        body,
        why: '增加电梯保护',
      }),
    ).toBe(1);
    await expect(onPaper(clerk, id, first.version)).rejects.toEqual(refused('agreementChanged'));
    const second = await offer(owner, id);
    expect(second.version).toMatch(/^1-/);
    await onPaper(clerk, id, second.version);
    await expect(staff(clerk, id, 'countersign', { version: second.version })).rejects.toEqual(
      refused('agreementOthers'),
    );
    await sign(owner, id, second.version);
    await staff(clerk, id, 'countersign', { version: second.version });
    const kept = await stage.rows('select version, body from agreed_texts where ticket_id = $1', id);
    expect(kept).toContainEqual({ version: first.version, body: first.body });
    await expectHistoryToAddUp(stage.database.admin, id);
  });

  test('A foreign community and a neighbour find no agreement', async () => {
    const { id } = await stage.apply();
    await expect(offer(await see(stage.estate.maple.owner), id)).rejects.toEqual(refused('notFound'));
    await expect(findTicket(await see(stage.estate.green.tenant), id, 'resident')).rejects.toEqual(refused('notFound'));
    await expect(sign(await see(stage.estate.green.tenant), id, 's1-00000000')).rejects.toEqual(refused('notFound'));
  });
});

describe('the text a community writes for itself', () => {
  const wish = { seen: '1', why: '统一口径', body: '甲方 {{申请人}}，乙方 {{施工单位}}，丙方 {{物业服务中心}}。' };

  test('Refuses a blank nobody fills, a colleague’s newer text, and no change at all', async () => {
    const manager = await see(stage.estate.green.manager);
    const communityId = stage.estate.green.id;
    await expect(saveAgreementText(manager, { communityId, ...wish, body: '{{车位}}' })).rejects.toMatchObject({
      fields: { body: 'blankUnknown' },
    });
    await expect(saveAgreementText(manager, { communityId, ...wish, seen: STANDARD })).rejects.toEqual(
      refused('agreementSaved'),
    );
    expect(await saveAgreementText(later(manager, DAY), { communityId, ...wish })).toBe(2);
    await expect(saveAgreementText(manager, { communityId, ...wish, seen: '2' })).rejects.toEqual(refused('already'));
    const texts = await findAgreementTexts(manager, communityId);
    expect(texts.now).toEqual({ version: '2', body: wish.body });
    expect(texts.lines.map(({ version }) => version)).toEqual([2, 1]);
    expect(await findAgreementText(manager, communityId, '1')).toContain('电梯轿厢');
    expect(await findAgreementText(manager, communityId, STANDARD)).toBe(shipped[STANDARD]);
    expect(await findAgreementText(manager, communityId, '77')).toBeNull();
  });

  test('Is changed only by who sets here, and read only by the staff of its community', async () => {
    const communityId = stage.estate.green.id;
    await expect(saveAgreementText(await see(stage.estate.green.clerk), { communityId, ...wish })).rejects.toEqual(
      refused('notYours'),
    );
    await expect(saveAgreementText(await see(stage.estate.maple.manager), { communityId, ...wish })).rejects.toEqual(
      refused('notFound'),
    );
    await expect(findAgreementTexts(await see(stage.estate.maple.manager), communityId)).rejects.toEqual(
      refused('notFound'),
    );
    await expect(findAgreementTexts(await see(stage.estate.green.owner), communityId)).rejects.toEqual(
      refused('notFound'),
    );
  });

  test('Stays as it was saved: the program can neither change nor take away a version', async () => {
    const app = await stage.database.openApp();
    await app.query('begin');
    for (const table of ['agreement_texts', 'agreed_texts', 'acceptances'])
      for (const statement of [`update ${table} set version = version`, `delete from ${table}`]) {
        await app.query('savepoint s');
        await expect(app.query(statement)).rejects.toThrow(/permission denied/);
        await app.query('rollback to s');
      }
    await app.query('rollback');
  });
});
