/** What a person may choose to hear of outside the portal. */
export const homeKinds = ['tickets', 'notices', 'homes'] as const;
export const workKinds = ['work', 'alarms'] as const;
export type Kind = (typeof homeKinds)[number] | (typeof workKinds)[number];

type Told = { key: string; ticketId: string | null; values: Record<string, unknown> };

/** Of which kind a message of the inbox is. */
export function kindOf({ key, ticketId, values }: Told): Kind {
  if (values.side === 'desk') return key === 'alarm' ? 'alarms' : 'work';
  if (ticketId) return 'tickets';
  return key.startsWith('notice') ? 'notices' : 'homes';
}
