import { sql } from '@/db/sql';
import { isPhone, maskPhone, openPhone, openPhoneOf } from '@/lib/people/phone';
import { readAs, type Viewer } from '@/lib/viewer';

type Line = Record<string, string | number | null>;
type Ticket = { id: string; details: object; contactSealed: string | null } & Record<string, unknown>;
type Person = { name: string; called: string | null; phoneSealed: string | null; createdAt: string };

type Held = Record<Exclude<CopyKind, 'tickets'>, Line[]> & { person: Person; tickets: Ticket[] };

export const copyKinds = [
  'homes',
  'requests',
  'changes',
  'tickets',
  'words',
  'ratings',
  'surveys',
  'payments',
  'photos',
  'messages',
  'telling',
  'consents',
  'sessions',
  'wechat',
  'acts',
] as const;
export type CopyKind = (typeof copyKinds)[number];

export type OwnCopy = { person: Line } & { [Kind in CopyKind]: Line[] };

/**
 * Everything that is held of the viewer, and of nobody else (PIPL 45). Moments are as the database writes them. The number
 * left with a ticket is whole when it is the viewer's own, else masked: it may be that of somebody in the household.
 */
export async function findOwnCopy(viewer: Viewer): Promise<OwnCopy> {
  const [rows] = await readAs<[{ held: Held }[]]>(viewer, sql`select own_copy() as held`);
  const { person, tickets, ...rest } = (rows[0] as { held: Held }).held;
  const { phoneSealed, ...known } = person;
  const phone = phoneSealed ? openPhoneOf(phoneSealed, viewer.personId) : null;
  return { ...rest, person: { ...known, phone }, tickets: tickets.map((ticket) => openTicket(ticket, phone)) };
}

function openTicket({ id, details, contactSealed, ...ticket }: Ticket, own: string | null): Line {
  const left = contactSealed ? openPhone(contactSealed, 'tickets|contact_phone', id) : null;
  const contactPhone = left && (left === own || !isPhone(left) ? left : maskPhone(left));
  return { ...(ticket as Line), details: JSON.stringify(details), contactPhone };
}
