import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { env } from '@/lib/env';
import type { Standing } from '@/lib/services/standing';
import { NOTICE_VERSION } from '@/lib/services/works/notice';
import { signedCode } from '@/lib/signed-code';
import { findForemanLink, findForemanPage, makeForemanLink } from '@/lib/works/foreman-link';
import { signAsForeman } from '@/lib/works/sign-as-foreman';
import { later, NOW, see } from '../support/estate';
import { phonePhoto } from '../support/pictures';
import { staged } from '../support/staged';
import { layTexts } from '../support/texts-stage';
import { expectHistoryToAddUp, staff } from '../support/ticket-life';
import { applyForWorks, everyItem, signatureOf } from '../support/works';

const stage = staged(layTexts);
let drawn: string;

beforeAll(async () => {
  drawn = `data:image/png;base64,${(
    await (await import('sharp'))
      .default(await phonePhoto(300, 120))
      .png()
      .toBuffer()
  ).toString('base64')}`;
});
beforeEach(() => stage.clear());

const refused = (key: string) => expect.objectContaining({ key });

describe('the notice with the application (REN-2)', () => {
  test('Is on record with its version, items, signature and name', async () => {
    const { owner, id } = await stage.apply();
    const [row] = await stage.acceptancesOf(id, 'notice');
    expect(row).toMatchObject({ version: NOTICE_VERSION, party: 'applicant', way: 'glass', name: '王秀英', at: NOW });
    expect(row.items).toEqual(everyItem);
    expect(row.person_id).toBe(owner.personId);
    const [signature] = await stage.rows('select purpose, ticket_id from attachments where id = $1', row.signature_id);
    expect(signature).toEqual({ purpose: 'signature', ticket_id: id });
    await expectHistoryToAddUp(stage.database.admin, id);
  });

  test('Is refused with an item left out, an unknown one, or without a signature', async () => {
    const owner = await see(stage.estate.green.owner);
    for (const [details, field] of [
      [{ notice: everyItem.slice(1) }, 'notice'],
      [{ notice: [...everyItem.slice(1), 'invented'] }, 'notice'],
      [{ notice: [] }, 'notice'],
      [{ signature: '' }, 'signature'],
    ] as const)
      await expect(applyForWorks(owner, stage.estate.green.home, details)).rejects.toMatchObject({
        fields: { [field]: expect.any(String) },
      });
  });

  test('Is not signed with the picture of somebody else', async () => {
    const owner = await see(stage.estate.green.owner);
    const foreign = await signatureOf(await see(stage.estate.green.clerk), stage.estate.green.id);
    await expect(applyForWorks(owner, stage.estate.green.home, { signature: foreign })).rejects.toMatchObject({
      key: 'photoGone',
    });
  });
});

describe('the link for the site foreman (REN-2)', () => {
  const page = (id: string, ...standings: Standing[]) => ({
    ticket: { id, communityId: stage.estate.green.id },
    actor: { standings: standings.length > 0 ? standings : (['filer'] as const) },
  });
  const linked = async () => {
    const { owner, id } = await stage.apply();
    await makeForemanLink(owner, id, 'resident');
    const link = await findForemanLink(owner, page(id));
    return { owner, id, code: signedCode('foreman', link!.id) };
  };
  const wish = () => ({ name: '周大海', version: NOTICE_VERSION, items: everyItem, signature: drawn });

  test('Shows whose works, signs once, and is on record with the signature', async () => {
    const { id, code } = await linked();
    expect(await findForemanPage(code)).toMatchObject({
      state: 'open',
      community: '翠湖花园',
      home: '3-2-1201',
      foreman: '周大海',
      from: '2026-12-01',
    });
    await signAsForeman(code, wish());
    const [row] = await stage.acceptancesOf(id, 'foreman');
    expect(row).toMatchObject({
      way: 'link',
      name: '周大海',
      person_id: null,
      items: everyItem,
      version: NOTICE_VERSION,
    });
    const [picture] = await stage.rows(
      'select purpose, uploader_id, ticket_id from attachments where id = $1',
      row.signature_id,
    );
    expect(picture).toEqual({ purpose: 'signature', uploader_id: null, ticket_id: id });
    expect(await findForemanPage(code)).toEqual({ state: 'used' });
    await expectHistoryToAddUp(stage.database.admin, id);
  });

  test('Is told to who may hand it on: with its address anybody signs as the foreman', async () => {
    const { owner, id } = await linked();
    for (const one of ['filer', 'desk', 'supervisor'] as const)
      expect(await findForemanLink(owner, page(id, 'staff', one))).not.toBeNull();
    const others = ['household', 'payer', 'engineering', 'security', 'finance', 'responsible', 'executor'] as const;
    expect(await findForemanLink(owner, page(id, 'staff', ...others))).toBeNull();
  });

  test('Counts once, also when twenty press at the same moment', async () => {
    const { id, code } = await linked();
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => signAsForeman(code, wish())));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toEqual(refused('foremanGone'));
    expect(await stage.acceptancesOf(id, 'foreman')).toHaveLength(1);
    expect(
      await stage.rows('select id from attachments where ticket_id = $1 and uploader_id is null', id),
    ).toHaveLength(1);
  });

  test('Ends after seven days, and tells nothing of the home then', async () => {
    const { code } = await linked();
    Object.assign(env(), { LINLI_NOW: new Date(NOW.getTime() + 7 * 86_400_000) });
    expect(await findForemanPage(code)).toEqual({ state: 'over' });
    await expect(signAsForeman(code, wish())).rejects.toEqual(refused('foremanGone'));
  });

  test('Ends when a newer one is made', async () => {
    const { owner, id, code } = await linked();
    await makeForemanLink(later(owner, 1), id, 'resident');
    expect(await findForemanPage(code)).toEqual({ state: 'over' });
    await expect(signAsForeman(code, wish())).rejects.toEqual(refused('foremanGone'));
    expect(await findForemanLink(later(owner, 2), page(id))).not.toBeNull();
  });

  test('A forged code opens nothing, and a link of another kind neither', async () => {
    const { id, code } = await linked();
    const forged = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    for (const one of [forged, signedCode('progress', id), signedCode('foreman', id), '', 'x'.repeat(400)]) {
      expect(await findForemanPage(one)).toBeNull();
      await expect(signAsForeman(one, wish())).rejects.toEqual(refused('foremanGone'));
    }
  });

  test('What is wrong with the form spends nothing', async () => {
    const { id, code } = await linked();
    const wrong = [
      { ...wish(), items: everyItem.slice(1) },
      { ...wish(), signature: 'data:image/png;base64,PHN2Zz4=' },
      { ...wish(), signature: '' },
      { ...wish(), version: '0' },
      {
        ...wish(),
        signature: `data:image/png;base64,${Buffer.from('\x89PNG\r\n\x1a\nnonsense', 'latin1').toString('base64')}`,
      },
    ];
    for (const one of wrong) await expect(signAsForeman(code, one)).rejects.toMatchObject({ name: 'Refusal' });
    expect(await stage.acceptancesOf(id, 'foreman')).toEqual([]);
    await signAsForeman(code, wish());
  });

  test('Only who asked for the works and the desk make one; a neighbour and another community find nothing', async () => {
    const { id } = await stage.apply();
    await makeForemanLink(await see(stage.estate.green.clerk), id, 'staff');
    await expect(makeForemanLink(await see(stage.estate.green.tenant), id, 'resident')).rejects.toEqual(
      refused('notFound'),
    );
    await expect(makeForemanLink(await see(stage.estate.maple.clerk), id, 'staff')).rejects.toEqual(
      refused('notFound'),
    );
    await expect(makeForemanLink(await see(stage.estate.green.worker), id, 'staff')).rejects.toEqual(
      refused('notYours'),
    );
  });

  test('On paper the desk records it, and a link is no longer made', async () => {
    const { owner, id } = await stage.apply();
    const clerk = await see(stage.estate.green.clerk);
    const signature = await signatureOf(clerk, stage.estate.green.id);
    await staff(clerk, id, 'foremanSigns', {
      version: NOTICE_VERSION,
      name: '周大海',
      items: everyItem,
      signature,
      way: 'paper',
    });
    expect((await stage.acceptancesOf(id, 'foreman'))[0]).toMatchObject({ way: 'paper', signature_id: signature });
    await expect(makeForemanLink(owner, id, 'resident')).rejects.toEqual(refused('foremanSigned'));
  });
});
