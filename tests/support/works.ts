import { recordPhoto } from '@/lib/files/records';
import { newId } from '@/lib/id';
import { serviceOf } from '@/lib/services';
import { itemsOf, notice } from '@/lib/services/works/notice';
import { paperField, papersFor } from '@/lib/services/works/papers';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';

export const everyItem = itemsOf(notice);

/** What a whole application says, without its papers. */
const applied = (unit: string) => ({
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
