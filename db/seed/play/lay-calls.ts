import { plates } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { fileAnswered, fileCall } from '@/lib/intake/file-call';
import { keepGroupPost } from '@/lib/intake/group-posts';
import { serviceOf } from '@/lib/services';
import type { Viewer } from '@/lib/viewer';
import type { Ids } from './lay';
import type { Owner } from './owner';
import type { Stage } from './stage';

type Scene = { stage: Stage; owner: Owner; ids: Ids; now: Date };

const MINUTE = 60_000;
const cars = [
  ['3-2-1201', '浙A8F266'],
  ['3-2-1101', '浙A61K90'],
  ['1-1-501', '浙AD20417'],
] as const;
const asked = ['fee', 'fee', 'parking', 'key'] as const;

/** A morning at the intake desk: cars, questions answered at once, an item of 12345, a 留言条, and what the group wrote. */
export async function layCalls({ stage, owner, ids, now }: Scene): Promise<void> {
  const communityId = ids.community.get('cuihu') as string;
  const at = (minutes: number) => stage.as('wang-min', new Date(now.getTime() - minutes * MINUTE));
  const homes = await layCars(owner, communityId, ids.person.get('wang-min') as string, now);
  const call = { communityId, channel: 'hotline', filer: '' };
  for (const [i, category] of asked.entries()) {
    const service = serviceOf('consult');
    const details = { category, description: '电话咨询，已当场答复', contactName: '来电人' };
    const filing = { ...call, service, key: newId(), call: newId(), details };
    await fileAnswered(await at(170 - i * 20), filing, service);
  }
  await fileOutside(await at(80), communityId);
  const left = { category: 'parcel', description: '您订的书柜送到了门岗，请今天 18 点前来取', contactName: '送货师傅' };
  const unit = homes.get('3-2-1201');
  const note = { ...call, service: serviceOf('relay'), key: newId(), call: newId(), details: { ...left, unit } };
  if (unit) await fileCall(await at(35), note);
  await keepGroupPost(await at(12), communityId, '物业在吗？2栋大堂门口的灯又不亮了，晚上老人出门看不见', []);
}

async function fileOutside(viewer: Viewer, communityId: string) {
  const place = { place: 'public', spot: '东门外人行道', category: 'other', happening: 'none' };
  await fileCall(viewer, {
    ...{ communityId, channel: 'hotline12345', filer: '', call: newId(), key: newId() },
    service: serviceOf('repair'),
    details: { ...place, description: '市民反映东门外人行道地砖松动，雨天溅水', contactName: '12345 转办' },
    outside: { number: '杭热线〔2026〕31887', dueAt: new Date(viewer.now.getTime() + 20 * 60 * MINUTE) },
  });
}

async function layCars(owner: Owner, communityId: string, enteredBy: string, now: Date) {
  const homes = new Map<string, string>();
  for (const [label, plate] of cars) {
    const [unit] = await owner.run<{ id: string }>(
      sql`select id from units where community_id = ${communityId} and label = ${label}`,
    );
    if (!unit) continue;
    homes.set(label, unit.id);
    await owner.run(insert(plates, { id: newId(), communityId, unitId: unit.id, plate, enteredBy, enteredAt: now }));
  }
  return homes;
}
