import { newId } from '@/lib/id';
import { sealPhone } from '@/lib/people/phone';
import type { Filed, Service } from '@/lib/services/define';
import type { Setting } from '@/lib/services/move';
import { nextDue, type Terms, terms } from '@/lib/services/promises';
import { NOTHING_YET } from '@/lib/services/ticket';
import type { Viewer } from '@/lib/viewer';
import type { PlaceFound } from './filing';
import type { Filing } from './open';
import { type TicketRow, ticketOf } from './row';

type Parts = {
  details: Record<string, unknown>;
  filed: Filed;
  place: PlaceFound;
  setting: Setting;
  number: string;
  bodyHash: string;
};

/** The whole row of a ticket just filed: due times, whom to call, and the rest still empty. */
export function newRow(viewer: Viewer, filing: Filing, parts: Parts): TicketRow {
  const { details, filed, place, setting, number, bodyHash } = parts;
  const { service, desk, ledger } = filing;
  const id = newId();
  const opened = {
    kind: service.kind,
    urgency: filed.urgency,
    category: filed.category,
    openedAt: viewer.now,
    countsFrom: viewer.now,
    pauses: [],
  };
  const due = soonest(terms(opened, setting), filing.resultBy);
  const begun = { ...firstOf(service, details, setting), repliedAt: ledger ? viewer.now : null };
  return {
    ...NOTHING_YET,
    ...opened,
    ...due,
    ...begun,
    ...contactOf(viewer, filing, details, id),
    id,
    communityId: filing.communityId,
    number,
    ...placeOf(service, filed, place),
    filerId: desk ? desk.filerId : viewer.personId,
    recordedBy: viewer.personId,
    channel: desk?.channel ?? 'portal',
    details: withoutContact(details),
    ownerId: desk ? viewer.personId : null,
    payer: filed.payer ?? place.payer,
    againOf: filing.againOf ?? place.againOf,
    incidentId: filing.incidentId ?? null,
    dueAt: nextDue({ ...NOTHING_YET, ...due, ...begun }),
    formKey: filing.key,
    bodyHash,
    version: 1,
    head: '',
    changedAt: viewer.now,
  };
}

const firstOf = ({ steps, first, begin }: Service, details: Record<string, unknown>, setting: Setting) => ({
  phase: steps[first]?.phase ?? ('open' as const),
  step: first,
  own: begin?.(details, setting) ?? {},
});

/** GEN-1: an office outside may ask for it sooner than was promised. */
const soonest = (due: Terms, asked: Date | undefined): Terms =>
  asked && asked < due.resultDue ? { ...due, resultDue: asked } : due;

/** Where it is, what about, and who may see it. */
const placeOf = (service: Service, filed: Filed, { unitId, buildingId, toldBefore, homesTold }: PlaceFound) => ({
  place: filed.place,
  unitId,
  buildingId,
  toldBefore,
  homesTold,
  summary: filed.summary,
  sight: service.sight ?? NOTHING_YET.sight,
  anonymous: filed.anonymous ?? false,
  aboutDepartment: filed.aboutDepartment ?? null,
  mayPublish: filed.mayPublish ?? false,
});

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

/** The first line of a ticket's history: from nothing to the row, with what was said. */
export function openingEvent(row: TicketRow, { desk, ledger }: Filing) {
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
