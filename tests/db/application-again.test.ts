import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperField, papersFor } from '@/lib/services/works/papers';
import type { Viewer } from '@/lib/viewer';
import { findOffered } from '@/lib/works/offer-agreement';
import { see } from '../support/estate';
import { beside, type PermitStage, refused, setPermitStage } from '../support/permit-stage';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';
import { applied, applyForWorks, signatureOf } from '../support/works';

let stage: PermitStage;
let owner: Viewer;
let clerk: Viewer;

beforeAll(async () => {
  stage = await setPermitStage();
  await stage.rows(`update communities set settings = jsonb_set(settings, '{works,agreementFirst}', 'true')`);
  owner = await see(stage.estate.green.owner);
  clerk = await see(stage.estate.green.clerk);
});
afterAll(() => stage.database.close());

const given = (details: object = {}) => ({ ...applied(stage.estate.green.home), ...details });
const again = (id: string, details: object = {}) => resident(owner, id, 'resubmit', given(details));
const back = (id: string) => staff(clerk, id, 'returnPapers', { say_identity: '看不清' });
const offer = (id: string) => findOffered(owner, { id, communityId: stage.estate.green.id });
const signedBy = async (id: string) => {
  const { own } = await stage.one('select own from tickets where id = $1', id);
  const { version: _, ...signers } = own.texts.agreement ?? {};
  return Object.keys(signers)
    .filter((one) => signers[one])
    .sort();
};

async function sign(id: string) {
  const { version } = await offer(id);
  const signature = () => signatureOf(owner, stage.estate.green.id);
  await resident(owner, id, 'signAgreement', { version, signature: await signature() });
  const other = { version, party: 'contractor', name: '匠筑装饰有限公司' };
  await staff(clerk, id, 'signForOther', { ...other, signature: await signatureOf(clerk, stage.estate.green.id) });
  await staff(clerk, id, 'countersign', { version });
}

/** Signed by all before the review, then given back. */
async function signedAndReturned() {
  const { id } = await applyForWorks(owner, stage.estate.green.home);
  await sign(id);
  await back(id);
  return id;
}

describe('an application sent again (REN-6)', () => {
  test('Keeps the signatures under its agreement while the agreement reads the same', async () => {
    const id = await signedAndReturned();
    await again(id, { description: '卫生间重做防水，全屋刷漆，换门' });
    expect(await signedBy(id)).toEqual(['applicant', 'contractor', 'office']);
  });

  test('Asks all to sign anew once the works, their days or who builds are others', async () => {
    for (const change of [{ works: ['wet'] }, { to: '2027-03-10' }, { builder: 'self' }]) {
      const id = await signedAndReturned();
      await again(id, change);
      expect(await signedBy(id)).toEqual([]);
    }
  });

  test('Changed and changed back, it is signed once more, and nothing stands in the way', async () => {
    const id = await signedAndReturned();
    await again(id, { to: '2027-03-10' });
    await back(id);
    await again(id);
    await sign(id);
    expect(await signedBy(id)).toEqual(['applicant', 'contractor', 'office']);
    await expectHistoryToAddUp(stage.database.admin, id);
  });

  test('A licence that lapses before works begin is refused then too', async () => {
    const id = await signedAndReturned();
    await expect(again(id, { licenceUntil: '2026-11-30' })).rejects.toMatchObject(
      beside({ licenceUntil: 'licenceLapsed' }),
    );
    await again(id, { licenceUntil: '2026-12-01' });
  });
});

describe('what customer service had passed', () => {
  const paper = () => signatureOf(owner, stage.estate.green.id, 'paper');
  const passed = async () => {
    const papers = Object.fromEntries(
      await Promise.all(papersFor(applied('')).map(async (one) => [paperField(one), [await paper()]] as const)),
    );
    const { id } = await applyForWorks(owner, stage.estate.green.home, papers);
    await staff(clerk, id, 'passPapers');
    await staff(stage.engineer, id, 'returnDrawings', { say_drawings: '缺水电图' });
    return { id, papers };
  };
  const deskOf = async (id: string) => (await stage.one('select own from tickets where id = $1', id)).own.review.desk;

  test('Stays passed when only the drawings come anew', async () => {
    const { id, papers } = await passed();
    await again(id, { ...papers, paper_drawings: [await paper()] });
    expect(await deskOf(id)).toBe('passed');
  });

  test('Is looked at again when another paper, another builder or another area stands there', async () => {
    for (const change of [
      { paper_ownership: [await paper()] },
      { builder: 'self' },
      { area: 12 },
      { paper_identity: [] },
    ]) {
      const { id, papers } = await passed();
      await again(id, { ...papers, ...change });
      expect(await deskOf(id)).toBe('open');
    }
  });
});

test('Days that are over or end before they begin, and a licence that lapses before, are refused beside their field, and nothing is filed', async () => {
  const count = async () => (await stage.one('select count(*)::int as n from tickets')).n;
  const before = await count();
  const file = (details: object) => applyForWorks(owner, stage.estate.green.home, details);
  for (const [details, wrong] of [
    [{ from: '2026-11-20' }, { from: 'periodPast' }],
    [{ from: '2026-12-10', to: '2026-12-09' }, { to: 'endsBeforeStart' }],
    [{ to: '2028-01-01' }, { to: 'periodTooLong' }],
    [{ licenceUntil: '2026-11-30' }, { licenceUntil: 'licenceLapsed' }],
  ] as const)
    await expect(file(details)).rejects.toMatchObject(beside(wrong));
  expect(await count()).toBe(before);
});

test('A paper is no signature: it could be a file that shows nothing', async () => {
  const signature = await signatureOf(owner, stage.estate.green.id, 'paper');
  await expect(applyForWorks(owner, stage.estate.green.home, { signature })).rejects.toMatchObject(
    refused('photoGone'),
  );
});
