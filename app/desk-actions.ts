'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { sayBulk } from '@/lib/desk/say-bulk';
import { idInput } from '@/lib/id';
import { openEveryMessage } from '@/lib/inbox/open-message';
import { openReminder } from '@/lib/inbox/open-reminder';
import { revealPhone } from '@/lib/people/reveal';
import { notFound, Refusal } from '@/lib/refusal';
import { isKind, serviceOf } from '@/lib/services';
import { departments } from '@/lib/services/departments';
import { bulkAssign } from '@/lib/tickets/bulk-assign';
import { deskChannels, fileAtDesk } from '@/lib/tickets/file-at-desk';
import { linkLeak } from '@/lib/tickets/link-leak';
import { joinMatter } from '@/lib/tickets/matter';
import { removeView, saveView, viewName } from '@/lib/tickets/saved-views';

const optionalId = z.union([z.literal(''), idInput]).default('');
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(50));

/** A row and the version it was looked at: `id:version`. */
const picked = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,6}$/)
  .transform((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }));

/** Staff give several tickets to a department or a person; the answer says of each what became of it. */
export const assignSeveral = action(
  {
    as: 'staff',
    input: z.strictObject({
      community: idInput,
      ticket: list(picked),
      department: z.enum(departments),
      executor: optionalId,
      words: z.string().trim().max(200).default(''),
    }),
    limit: { name: 'assignSeveral', max: 60, seconds: 3600 },
  },
  async ({ viewer, input: { community, ticket, ...assignment } }) => {
    if (ticket.length === 0) throw new Refusal('nothingPicked');
    return { message: await sayBulk(await bulkAssign(viewer, community, ticket, assignment)) };
  },
);

/** Keeps the list in the address under a name of one's own. */
export const keepView = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, name: viewName, query: z.string().max(600) }),
    limit: { name: 'keepView', max: 60, seconds: 3600 },
  },
  async ({ viewer, input: { community, name, query } }) => {
    await saveView(viewer, community, name, query);
    return {};
  },
);

export const forgetView = action(
  { as: 'staff', input: z.strictObject({ view: idInput }), limit: { name: 'keepView', max: 60, seconds: 3600 } },
  async ({ viewer, input }) => {
    await removeView(viewer, input.view);
    return {};
  },
);

/** Shows the telephone of a ticket's contact; each look is on record. */
export const showPhone = action(
  {
    as: 'staff',
    input: z.strictObject({ ticket: idInput, why: z.string().trim().max(200).default('') }),
    limit: { name: 'showPhone', max: 120, seconds: 3600 },
  },
  async ({ viewer, input }) => ({ message: await revealPhone(viewer, input.ticket, input.why) }),
);

/** Opens the other home's ticket of a leak and ties the two together (REP-9). */
export const openNextDoor = action(
  {
    as: 'staff',
    input: z.strictObject({
      ticket: idInput,
      room: z.string().max(40).default(''),
      otherRoom: z.string().trim().max(40).default(''),
      words: z.string().trim().min(2).max(300),
    }),
    limit: { name: 'openNextDoor', max: 60, seconds: 3600 },
  },
  async ({ viewer, input: { ticket, room, otherRoom, words }, key }) => {
    if (!idInput.safeParse(key).success) throw new Refusal('tryAgain');
    const elsewhere = room === '' || room === 'other';
    const leak = { ticketId: ticket, room: elsewhere ? otherRoom : room, words, key };
    const opened = await linkLeak(viewer, leak).catch((reason) => {
      throw atField(reason, elsewhere ? 'otherRoom' : 'room');
    });
    return { href: `/admin/tickets/${opened.id}` };
  },
);

/** The complaint stands beside the field it was typed in. */
function atField(reason: unknown, field: string): unknown {
  if (!(reason instanceof Refusal) || !reason.fields.room) return reason;
  return new Refusal(reason.key, reason.values, { [field]: reason.fields.room });
}

/** Makes one matter of tickets alike: one owner, one answer for all (CMP-13). */
export const joinTickets = action(
  {
    as: 'staff',
    input: z.strictObject({
      ticket: idInput,
      others: list(idInput),
      words: z.string().trim().min(1).max(500),
      next: z.string().max(40),
    }),
    limit: { name: 'joinTickets', max: 60, seconds: 3600 },
  },
  async ({ viewer, input: { ticket, ...matter } }) => {
    await joinMatter(viewer, { ticketId: ticket, ...matter });
    return { href: `/admin/tickets/${ticket}` };
  },
);

const filing = z.looseObject({
  kind: z.string().max(40),
  community: idInput,
  channel: z.enum(deskChannels),
  /** Who called: a resident of the home, or `none` of them. */
  filer: z.union([z.literal('none'), idInput]).default('none'),
  /** The home visit that raised it. */
  visit: optionalId,
  readBack: z.preprocess((value) => [value].flat()[0], z.literal('yes')),
});

/** Staff file what a resident or a stranger told them (GEN-1). */
export const fileForSomebody = action(
  { as: 'staff', input: filing, limit: { name: 'fileAtDesk', max: 120, seconds: 3600, oncePerForm: true } },
  async ({ viewer, input: { kind, community, channel, filer, visit, readBack: _read, ...details }, key }) => {
    if (!isKind(kind)) throw notFound();
    if (!idInput.safeParse(key).success) throw new Refusal('tryAgain');
    const given = {
      service: serviceOf(kind),
      communityId: community,
      key,
      channel,
      filer: filer === 'none' ? '' : filer,
      details,
      visitId: visit || undefined,
    };
    const opened = await fileAtDesk(viewer, given);
    return { href: visit ? `/admin/visits?c=${community}&shelf=done#visit-${visit}` : `/admin/tickets/${opened.id}` };
  },
);

/** Marks a reminder as read and opens what it is about. */
export const readReminder = action(
  {
    as: 'staff',
    input: z.strictObject({ message: idInput }),
    limit: { name: 'readReminder', max: 600, seconds: 3600 },
  },
  async ({ viewer, input }) => ({ href: await openReminder(viewer, input.message) }),
);

export const readAllReminders = action(
  { as: 'staff', input: z.strictObject({}), limit: { name: 'readReminder', max: 600, seconds: 3600 } },
  async ({ viewer }) => {
    await openEveryMessage(viewer, 'desk');
    return { href: '/admin/reminders' };
  },
);
