import { recordPhoto } from '@/lib/files/records';
import { newId } from '@/lib/id';
import { serviceOf } from '@/lib/services';
import type { MoveName } from '@/lib/services/moves';
import { itemsOf, NOTICE_VERSION, notice, shortNotice } from '@/lib/services/works/notice';
import { paperField, papersFor } from '@/lib/services/works/papers';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import { findOffered } from '@/lib/works/offer-agreement';
import { identityOf } from './identity';

export const everyItem = itemsOf(notice);
export const shortItems = itemsOf(shortNotice);

/** What a whole application says, without its papers. */
export const applied = (unit: string) => ({
  unit,
  applicant: 'owner',
  builder: 'contractor',
  works: ['wet', 'painting'],
  area: 98,
  description: '卫生间重做防水，全屋刷漆',
  from: '2026-12-01',
  to: '2027-02-28',
  contractor: '匠筑装饰有限公司',
  licenceNo: '91330106MA27XXXX1X',
  licenceUntil: '2028-06-30',
  foreman: '周大海',
});

/** A picture of the viewer's own that no ticket has yet. */
export async function signatureOf(
  viewer: Viewer,
  communityId: string,
  purpose: 'photo' | 'paper' = 'photo',
): Promise<string> {
  const id = newId();
  const sha256 = id.replaceAll('-', '').padEnd(64, '0');
  const size = { bytes: 100, width: 20, height: 10 };
  await recordPhoto(viewer, { id, communityId, purpose, sha256, thumbSha256: sha256, ...size });
  return id;
}

/** Files an application with every paper it asks for, and lets both parts of the review pass it. */
export async function approveWorks(
  viewer: Viewer,
  unit: string,
  clerk: Viewer,
  engineer: Viewer,
  details: object = {},
) {
  const communityId = viewer.homes[0]?.communityId ?? '';
  const needed = papersFor(applied(unit));
  const papers = Object.fromEntries(
    await Promise.all(
      needed.map(async (one) => [paperField(one), [await signatureOf(viewer, communityId, 'paper')]] as const),
    ),
  );
  const { id } = await applyForWorks(viewer, unit, { ...papers, ...details });
  await advance(clerk, { ticketId: id, move: 'passPapers', as: 'staff', input: {} });
  await advance(engineer, { ticketId: id, move: 'passDrawings', as: 'staff', input: {} });
  return id;
}

/** Files an application with the notice accepted and signed; `details` replaces what it says. */
export async function applyForWorks(viewer: Viewer, unit: string, details: object = {}) {
  const communityId = viewer.homes[0]?.communityId ?? '';
  const signature = await signatureOf(viewer, communityId);
  return openTicket(viewer, {
    service: serviceOf('renovation'),
    communityId,
    key: newId(),
    details: { ...applied(unit), notice: everyItem, signature, ...details },
  });
}

type Office = { clerk: Viewer; engineer: Viewer };

/** Approved works with everything signed and handed in that a permit asks for; charges that are asked for stay open. */
export async function readyForPermit(owner: Viewer, unit: string, { clerk, engineer }: Office, details: object = {}) {
  const communityId = owner.homes.find((home) => home.unitId === unit)?.communityId ?? '';
  const id = await approveWorks(owner, unit, clerk, engineer, details);
  const { version } = await findOffered(owner, { id, communityId });
  const signature = () => signatureOf(owner, communityId);
  const onPaper = async () => ({ name: '匠筑装饰有限公司', signature: await signatureOf(clerk, communityId) });
  await advance(owner, {
    ticketId: id,
    move: 'signAgreement',
    as: 'resident',
    input: { version, signature: await signature() },
  });
  const staff = (move: MoveName, input: object) => advance(clerk, { ticketId: id, move, as: 'staff', input });
  await staff('signForOther', { version, party: 'contractor', ...(await onPaper()) });
  await staff('countersign', { version });
  await staff('foremanSigns', { version: NOTICE_VERSION, items: everyItem, way: 'paper', ...(await onPaper()) });
  await handIn(owner, id, communityId);
  return id;
}

/** Schedule and list of workers. */
export async function handIn(owner: Viewer, ticketId: string, communityId: string) {
  const schedule = [await signatureOf(owner, communityId, 'paper')];
  await advance(owner, { ticketId, move: 'handInSchedule', as: 'resident', input: { schedule } });
}

/** What the desk types for one worker's pass. */
export const workerOf = async (clerk: Viewer, communityId: string, n: number) => ({
  name: `工人${n}`,
  trade: 'general',
  identity: identityOf(n),
  phone: '13900000001',
  photo: await signatureOf(clerk, communityId),
});
