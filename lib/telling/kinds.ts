/** What a person may choose to hear of outside the portal. */
export const homeKinds = ['tickets', 'notices', 'homes'] as const;
export const workKinds = ['work', 'alarms'] as const;
export type Kind = (typeof homeKinds)[number] | (typeof workKinds)[number];

/** A promise that runs out, and a task order whose own deadline has passed. */
const alarmKeys = ['alarm', 'orderLate'];

type Told = { key: string; ticketId: string | null; values: Record<string, unknown> };

/** Of which kind a message of the inbox is. */
export function kindOf({ key, ticketId, values }: Told): Kind {
  if (values.side === 'desk') return alarmKeys.includes(key) ? 'alarms' : 'work';
  if (ticketId) return 'tickets';
  return /^(notice|survey)/.test(key) ? 'notices' : 'homes';
}
