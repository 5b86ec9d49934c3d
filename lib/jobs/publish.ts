import { z } from 'zod';
import { noticeSteps } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { idInput, newId } from '@/lib/id';
import { log } from '@/lib/log';
import { type NoticeRow, noticeColumns } from '@/lib/notices/notice';
import { publishing, putOut } from '@/lib/notices/put-out';
import { jobTime } from './clock';
import { asCommunity } from './worker-database';

const payload = z.object({ community: idInput, notice: idInput });

/** Puts a notice out whose time has come; one that was changed or withdrawn meanwhile stays in. Late is better than never. */
export async function publish(input: unknown): Promise<void> {
  const { community, notice: id } = payload.parse(input);
  const now = jobTime();
  await asCommunity(community, now, async (tx) => {
    const notice = await tx.one<NoticeRow>(sql`select ${noticeColumns} from notices n where n.id = ${id} for update`);
    if (notice?.state !== 'scheduled' || !notice.publishAt) return log.info({ publish: id, why: 'waits no more' });
    if (notice.publishAt > now) return void (await tx.rows(publishing(notice, notice.publishAt)));
    for (const statement of putOut(notice, now)) await tx.rows(statement);
    const done = { id: newId(), communityId: community, noticeId: id, what: 'out', at: now };
    await tx.rows(insert(noticeSteps, done));
  });
}
