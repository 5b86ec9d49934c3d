import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import { settingAt } from './engine';
import { shortItems, signatureOf } from './works';

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
    details: { ...smallFiling(unit), notice: shortItems, signature, ...details },
  });
}

const SIGNATURE = '01900000-0000-7000-8000-000000000001';

/** The fields beside which a filing is refused at a moment, with the word that says why; none where it is taken. */
export const filingRefused =
  (now: Date) =>
  (details: object): Record<string, string> => {
    const service = serviceOf('smallWorks');
    const whole = { ...smallFiling('u'), notice: shortItems, signature: SIGNATURE, ...details };
    try {
      service.refuses?.(service.details.parse(whole), settingAt(now));
    } catch (reason) {
      if (reason instanceof Refusal) return reason.fields ?? {};
      throw reason;
    }
    return {};
  };
