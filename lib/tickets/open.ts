import { createHash } from 'node:crypto';
import type { Tx } from '@/db/client';
import { tickets } from '@/db/schema';
import { insert, type Sql, sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { linkVisit } from '@/lib/follow-ups/link-visit';
import { Refusal } from '@/lib/refusal';
import { parseInput } from '@/lib/services/decide';
import type { Service } from '@/lib/services/define';
import type { Setting } from '@/lib/services/move';
import { type Viewer, writeAs } from '@/lib/viewer';
import { alarmJob } from './alarm-job';
import { findEarlier, findPlace, takeNumber } from './filing';
import { newRow, openingEvent } from './new-row';
import { attachPapers } from './papers';
import { enqueue } from './queue';
import { recordEvent } from './record';
import { type TicketRow, ticketOf } from './row';
import { settingOf } from './setting';
import { termsOf } from './terms';
import { attachPhotos, termRows, writeSides } from './write';

export type Filing = {
  service: Service;
  communityId: string;
  /** The form's one-time key: the same key and body is the same ticket, whatever the line did. */
  key: string;
  details: unknown;
  /** Set when staff file on a resident's behalf (GEN-1); `readBack` once it was read out and confirmed (GEN-6). */
  desk?: { channel: string; filerId: string | null; contactName: string; contactPhone: string; readBack?: boolean };
  incidentId?: string;
  /** An office outside asks for it sooner than the community promises (GEN-1). */
  resultBy?: Date;
  /** Rows beside it, in the same transaction: its call, its outside number, what it came from. */
  beside?: (ticketId: string) => Sql[];
  againOf?: string;
  /** FUP-3: the home visit that raised it. */
  visitId?: string;
  /** A line of the office's old book: it was answered long ago, and comes in without telling anybody. */
  ledger?: { number: string; day: string | null };
};

export type Opened = { id: string; number: string; again: boolean };

/**
 * Opens a ticket: number, row, first event, jobs, in one transaction. A resend of the same form returns the ticket it
 * made; the same key with another body is refused and names the earlier ticket (T5).
 */
export async function openTicket(viewer: Viewer, filing: Filing): Promise<Opened> {
  const prepared = await prepareTicket(viewer, filing);
  if ('bodyHash' in prepared) return sameOrRefused(viewer, filing.key, prepared.bodyHash);
  const { row } = prepared;
  const made = await writeAs(viewer, (tx) => writeTicket(tx, prepared));
  if (!made) return sameOrRefused(viewer, filing.key, row.bodyHash);
  return { id: row.id, number: row.number, again: false };
}

export type Prepared = {
  row: TicketRow;
  filing: Filing;
  setting: Setting;
  photos: string[] | undefined;
  /** By which it is found. */
  words: string;
};

/** A ticket with its number, before anything of it is written; only its fingerprint when the form's key was used before. */
export async function prepareTicket(viewer: Viewer, filing: Filing): Promise<Prepared | { bodyHash: string }> {
  const details = parseInput(filing.service.details, filing.details);
  const filed = filing.service.file(details);
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([filing.communityId, details]))
    .digest('hex');
  const place = await findPlace(viewer, filing, details, filed);
  const setting = await settingOf(viewer, filing.communityId);
  filing.service.refuses?.(details, setting);
  const number = await takeNumber(viewer, filing.key, filing.communityId, filing.service.prefix, localDay(viewer.now));
  if (!number) return { bodyHash };
  const row = newRow(viewer, filing, { details, filed, place, setting, number, bodyHash });
  const who = row.anonymous ? [] : [place.label, row.contactName];
  const words = [filed.words, row.number, ...who, filing.ledger?.number].join(' ');
  return { row, filing, setting, photos: details.photos as string[] | undefined, words };
}

/** Writes a prepared ticket in the caller's transaction; false when another of the same key was quicker. */
export async function writeTicket(tx: Tx, { row, filing, setting, photos, words }: Prepared): Promise<boolean> {
  const first = recordEvent('', openingEvent(row, filing));
  const inserted = await tx.one(
    sql`${insert(tickets, { ...row, head: first.hash })} on conflict (recorded_by, form_key) do nothing returning id`,
  );
  if (!inserted) return false;
  row.head = first.hash;
  const isMany = row.homesTold >= setting.settings.manyHomes;
  const raised = filing.service.raises?.({ before: row.toldBefore, isMany }) ?? [];
  const told = { community: row.communityId, event: first.id, audience: ['desk', 'household', ...raised] };
  const jobs = [...(filing.ledger ? [] : [enqueue('tell', told)]), ...alarmJob(ticketOf(row), setting)];
  for (const statement of [...first.statements, ...(filing.beside?.(row.id) ?? [])]) tx.send(statement);
  tx.send(termRows(row, termsOf(words)));
  for (const job of jobs) tx.send(job);
  await Promise.all([
    attachPhotos(tx, row.id, photos),
    writeOwn(tx, row, filing.service),
    ...(filing.visitId ? [linkVisit(tx, row, filing.visitId)] : []),
  ]);
  return true;
}

/** The papers and rows that the service itself keeps beside a ticket. */
async function writeOwn(tx: Tx, row: TicketRow, service: Service) {
  const details = row.details as Record<string, unknown>;
  await attachPapers(tx, row.id, service.papers?.(details) ?? []);
  const by = { personId: row.recordedBy, now: row.openedAt, seq: 1 };
  await writeSides(tx, ticketOf(row), service.beside?.(details) ?? [], by);
}

async function sameOrRefused(viewer: Viewer, key: string, bodyHash: string): Promise<Opened> {
  const earlier = await findEarlier(viewer, key);
  if (!earlier) throw new Refusal('tryAgain');
  if (earlier.bodyHash !== bodyHash) throw new Refusal('filedBefore', { number: earlier.number, id: earlier.id });
  return { id: earlier.id, number: earlier.number, again: true };
}
