import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tx } from '@/db/client';
import { attachments, tickets } from '@/db/schema';
import { assignments, insert, sql } from '@/db/sql';
import { findHolidays, timetableOf } from '@/lib/clock-table';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { inIncoming } from '@/lib/files/incoming';
import { kindOf } from '@/lib/files/inspect';
import { reencode } from '@/lib/files/reencode';
import { fileStore } from '@/lib/files/store';
import { newId } from '@/lib/id';
import { sessionHash } from '@/lib/people/session';
import { Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { decide } from '@/lib/services/decide';
import type { Setting } from '@/lib/services/move';
import type { Ticket } from '@/lib/services/ticket';
import { acceptsAll, NOTICE_VERSION, notice } from '@/lib/services/works/notice';
import { settingsShape } from '@/lib/settings';
import { alarmJob } from '@/lib/tickets/alarm-job';
import { enqueue } from '@/lib/tickets/queue';
import { recordEvent } from '@/lib/tickets/record';
import { type TicketRow, ticketColumns, ticketOf } from '@/lib/tickets/row';
import { findForemanPage } from './foreman-link';
import { writeAcceptance } from './write-acceptance';

export type ForemanWish = { name: string; version: string; items: string[]; signature: string };

/** 300 KB as base64 of a picture's address. */
export const LONGEST_SIGNATURE = 410_000;
const START = 'data:image/png;base64,';

type Kept = Omit<typeof attachments.$inferInsert, 'communityId' | 'ticketId' | 'createdAt'>;
type Opened = { ticketId: string; communityId: string; now: string; settings: unknown };

/**
 * The site foreman accepts the notice item by item and signs, by a link that counts once (REN-2). Whatever is wrong spends
 * nothing; the picture is looked at only for who holds an open link, and made anew by the process that decodes all pictures.
 */
export async function signAsForeman(code: string, wish: ForemanWish): Promise<void> {
  const page = await findForemanPage(code);
  if (page?.state !== 'open') throw new Refusal('foremanGone');
  if (wish.version !== NOTICE_VERSION) throw new Refusal('tryAgain');
  if (!acceptsAll(notice, wish.items)) throw new Refusal('input', {}, { items: 'noticeItems' });
  const picture = await keepSignature(wish.signature);
  const [now, holidays] = [env().LINLI_NOW ?? null, await findHolidays()];
  await database().transaction(
    [sql`select open_foreman(${sessionHash(code)}, ${now}) as opened`],
    async (tx, opening) => {
      const [rows] = await opening;
      const opened = (rows?.[0] as { opened: Opened | null } | undefined)?.opened;
      if (!opened) throw new Refusal('foremanGone');
      const settings = settingsShape.parse(opened.settings);
      const setting = { now: new Date(opened.now), settings, timetable: timetableOf(settings, holidays) };
      await writeDown(tx, opened, { ...wish, signature: picture.id }, picture, setting);
    },
  );
}

async function writeDown(tx: Tx, opened: Opened, wish: ForemanWish, picture: Kept, setting: Setting): Promise<void> {
  const { ticketId, communityId } = opened;
  const { now } = setting;
  const row = await tx.one<TicketRow>(sql`select ${ticketColumns} from tickets t where t.id = ${ticketId} for update`);
  if (!row) throw new Refusal('foremanGone');
  const actor = { personId: null, kind: 'clock', standings: ['clock'] } as const;
  const decision = decide(serviceOf(row.kind), ticketOf(row), 'foremanSigns', actor, { ...wish, way: 'link' }, setting);
  const { set, visible, changes, content, sides, tell } = decision;
  const after: Ticket = { ...ticketOf(row), ...set };
  const by = { at: now, actorId: null, actorKind: 'clock' } as const;
  const line = { communityId, ticketId, seq: after.version, ...by, move: 'foremanSigns', visible, changes, content };
  const event = recordEvent(row.head, line);
  await tx.rows(insert(attachments, { ...picture, communityId, ticketId, createdAt: now }));
  await tx.rows(sql`update tickets set ${assignments(tickets, { ...set, head: event.hash })} where id = ${ticketId}`);
  for (const statement of event.statements) await tx.rows(statement);
  await tx.rows(enqueue('tell', { community: communityId, event: event.id, audience: tell }));
  for (const job of set.dueAt ? alarmJob(after, setting) : []) await tx.rows(job);
  for (const side of sides)
    if (side.to === 'acceptance') await writeAcceptance(tx, side, { ticket: after, personId: null, now });
}

/** The drawing, safely stored; on record it is only with the signature itself. */
async function keepSignature(drawn: string): Promise<Kept> {
  const bytes = drawn.startsWith(START) ? Buffer.from(drawn.slice(START.length), 'base64') : Buffer.alloc(0);
  if (kindOf(bytes) !== 'png') throw new Refusal('input', {}, { signature: 'signatureUnreadable' });
  return inIncoming(async (folder) => {
    const path = join(folder, 'signature');
    await writeFile(path, bytes);
    const { full, thumb, width, height } = await reencode(path);
    await Promise.all([full, thumb].map((made) => fileStore().put(made.sha256, made.path)));
    const { sha256, bytes: size } = full;
    const kept = { sha256, thumbSha256: thumb.sha256, bytes: size, width, height };
    return { id: newId(), uploaderId: null, purpose: 'signature' as const, ...kept };
  });
}
