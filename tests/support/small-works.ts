import { newId } from '@/lib/id';
import { serviceOf } from '@/lib/services';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import { everyItem, signatureOf } from './works';

/** What a whole filing says of an air conditioner, on Monday and Tuesday after the estate's Saturday. */
export const smallFiling = (unit: string) => ({
  unit,
  category: 'aircon',
  description: '客厅装一台柜式空调',
  from: '2026-11-23',
  to: '2026-11-24',
  builder: 'contractor',
  contractor: '清风家电安装部',
  workers: 2,
});

/** Files small works with the notice accepted and signed; `details` replaces what it says. */
export async function fileSmall(viewer: Viewer, unit: string, details: object = {}) {
  const communityId = viewer.homes[0]?.communityId ?? '';
  const signature = await signatureOf(viewer, communityId);
  return openTicket(viewer, {
    service: serviceOf('smallWorks'),
    communityId,
    key: newId(),
    details: { ...smallFiling(unit), notice: everyItem, signature, ...details },
  });
}
