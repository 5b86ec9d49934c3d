import { createHash } from 'node:crypto';
import type { Tx } from '@/db/client';
import { tickets } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { newId } from '@/lib/id';
import { sealPhone } from '@/lib/people/phone';
import { Refusal } from '@/lib/refusal';
import { parseInput } from '@/lib/services/decide';
import type { Filed, Service } from '@/lib/services/define';
import type { Setting } from '@/lib/services/move';
import { nextDue, terms } from '@/lib/services/promises';
import { NOTHING_DUE, type Ticket } from '@/lib/services/ticket';
import { type Viewer, writeAs } from '@/lib/viewer';
import { alarmJob } from './alarm-job';
import { findEarlier, findPlace, type PlaceFound, takeNumber } from './filing';
import { enqueue } from './queue';
import { recordEvent } from './record';
import { type TicketRow, ticketOf } from './row';
import { settingOf } from './setting';
import { termsOf } from './terms';
import { attachPhotos, writeTerms } from './write';

export type Filing = {
  service: Service;
  communityId: string;
  /** The form's one-time key: the same key and body is the same ticket, whatever the line did. */
  key: string;
  details: unknown;
  /** Set when staff file on a resident's behalf (GEN-1); `readBack` once it was read out and confirmed (GEN-6). */
  desk?: { channel: string; filerId: string | null; contactName: string; contactPhone: string; readBack?: boolean };
  incidentId?: string;
  againOf?: string;
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
  const number = await takeNumber(viewer, filing.key, filing.communityId, filing.service.prefix, localDay(viewer.now));
  if (!number) return { bodyHash };
  const row = newRow(viewer, filing, { details, filed, place, setting, number, bodyHash });
  const words = [filed.words, row.number, place.label, row.contactName, filing.ledger?.number].join(' ');
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
  const told = { community: row.communityId, event: first.id, audience: ['desk', 'household'] };
  await Promise.all([
    ...first.statements.map((statement) => tx.rows(statement)),
    attachPhotos(tx, row.id, photos),
    writeTerms(tx, row, termsOf(words)),
    ...(filing.ledger ? [] : [tx.rows(enqueue('tell', told))]),
    ...alarmJob(ticketOf(row), setting).map((job) => tx.rows(job)),
  ]);
  return true;
}

async function sameOrRefused(viewer: Viewer, key: string, bodyHash: string): Promise<Opened> {
  const earlier = await findEarlier(viewer, key);
  if (!earlier) throw new Refusal('tryAgain');
  if (earlier.bodyHash !== bodyHash) throw new Refusal('filedBefore', { number: earlier.number, id: earlier.id });
  return { id: earlier.id, number: earlier.number, again: true };
}

type Parts = {
  details: Record<string, unknown>;
  filed: Filed;
  place: PlaceFound;
  setting: Setting;
  number: string;
  bodyHash: string;
};

function newRow(viewer: Viewer, filing: Filing, parts: Parts): TicketRow {
  const { details, filed, place, setting, number, bodyHash } = parts;
  const { service, desk } = filing;
  const opened = { urgency: filed.urgency, openedAt: viewer.now, countsFrom: viewer.now, pauses: [] };
  const due = terms(opened, setting);
  const repliedAt = filing.ledger ? viewer.now : null;
  const begun = { phase: service.steps[service.first]?.phase ?? 'open', step: service.first, repliedAt };
  const id = newId();
  return {
    ...EMPTY,
    ...opened,
    ...due,
    ...begun,
    ...contactOf(viewer, filing, details, id),
    id,
    communityId: filing.communityId,
    kind: service.kind,
    number,
    place: filed.place,
    unitId: place.unitId,
    buildingId: place.buildingId,
    filerId: desk ? desk.filerId : viewer.personId,
    recordedBy: viewer.personId,
    channel: desk?.channel ?? 'portal',
    category: filed.category,
    summary: filed.summary,
    details: withoutContact(details),
    ownerId: desk ? viewer.personId : null,
    payer: filed.payer ?? place.payer,
    againOf: filing.againOf ?? place.againOf,
    incidentId: filing.incidentId ?? null,
    dueAt: nextDue({ ...EMPTY, ...due, ...begun }),
    formKey: filing.key,
    bodyHash,
    version: 1,
    head: '',
    changedAt: viewer.now,
  };
}

function contactOf(viewer: Viewer, { desk }: Filing, details: Record<string, unknown>, ticketId: string) {
  const name = desk ? desk.contactName : (details.contactName as string | undefined) || viewer.name;
  const phone = desk ? desk.contactPhone : (details.contactPhone as string | undefined) || '';
  return {
    contactName: name,
    contactPhone: phone ? sealPhone(phone, 'tickets|contact_phone', ticketId) : null,
    contactTail: phone ? phone.slice(-4) : desk ? null : viewer.phoneTail,
  };
}

/** Whom to call stands in the ticket's own columns, the number sealed; in the details it would stand open. */
function withoutContact({ contactName, contactPhone, ...details }: Record<string, unknown>) {
  return details;
}

function openingEvent(row: TicketRow, { desk, ledger }: Filing) {
  const ticket = ticketOf(row);
  const changes = Object.fromEntries(
    Object.entries(ticket)
      .filter(([, value]) => value !== null)
      .map(([column, value]) => [column, [null, value] as [unknown, unknown]]),
  );
  return {
    communityId: row.communityId,
    ticketId: row.id,
    seq: 1,
    at: row.openedAt,
    actorId: row.recordedBy,
    actorKind: row.channel === 'portal' ? ('resident' as const) : ('staff' as const),
    move: 'open',
    visible: true,
    changes,
    content: {
      summary: row.summary,
      details: row.details,
      ...(desk?.readBack ? { readBack: true } : {}),
      ...(ledger && { ledger }),
    },
  };
}

const EMPTY = {
  backStep: null,
  nextOwnerId: null,
  department: null,
  executorId: null,
  visitFrom: null,
  visitTo: null,
  repliedAt: null,
  replyDiff: null,
  arrivedAt: null,
  resultAt: null,
  resultDiff: null,
  dueAt: NOTHING_DUE,
  pausedUntil: null,
  pauseReason: null,
  quoteFen: null,
  quoteState: null,
  outcome: null,
  score: null,
  confirmTries: 0,
  reopened: 0,
  followers: 0,
  shared: false,
  alarm: 0,
  nudgedAt: null,
  closedAt: null,
} satisfies Partial<Ticket>;
