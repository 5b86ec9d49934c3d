import { type Role, works } from './roles';

/** From the loosest to the strictest. */
export const sessionKinds = ['resident', 'own phone', 'desk'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** How somebody came in. */
export type SignInWay = 'code' | 'password' | 'pin' | 'persona' | 'wechat' | 'link' | 'scan';

type Times = { idleMinutes: number; minutes: number };

const DAY = 24 * 60;
const SHIFT = 12 * 60;

/** How long a session lasts: idle, and in all. A phone of one's own lasts a shift without idling out. */
export const sessionTimes: Record<SessionKind, Times> = {
  resident: { idleMinutes: 30 * DAY, minutes: 90 * DAY },
  'own phone': { idleMinutes: SHIFT, minutes: SHIFT },
  desk: { idleMinutes: 30, minutes: SHIFT },
};

/** Which session a person gets on a device. `roles` is null for who has no post. */
export function sessionKindFor(roles: readonly Role[] | null, device: string): SessionKind {
  const loosest = loosestFor(roles);
  return loosest === 'own phone' && !isPhone(device) ? 'desk' : loosest;
}

/** Whether a session does for these roles: who was given a post signs in again, as staff do. */
export const isStrictEnough = (kind: SessionKind, roles: readonly Role[] | null): boolean =>
  sessionKinds.indexOf(kind) >= sessionKinds.indexOf(loosestFor(roles));

function loosestFor(roles: readonly Role[] | null): SessionKind {
  if (!roles) return 'resident';
  return roles.length > 0 && roles.every((role) => works([role], 'onFeet')) ? 'own phone' : 'desk';
}

const isPhone = (device: string) => /\b(Mobile|Android|iPhone|HarmonyOS)\b/i.test(device);
