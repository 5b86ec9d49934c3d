import { type Kind, kindOf } from './kinds';
import { type Quiet, quietEnd } from './quiet';

export type Waiting = Quiet & {
  channel: 'wechat' | 'sms';
  key: string;
  ticketId: string | null;
  values: Record<string, unknown>;
  urgent: boolean;
  /** `channel:kind` of what the person does not want. */
  muted: readonly string[];
  readAt: string | null;
};

export type Decision = { at: 'now' } | { at: 'later'; until: Date } | { at: 'never'; code: 'read' | 'muted' };

/**
 * Whether a message goes out now. What was read in the portal meanwhile needs no more; quiet hours put off and drop
 * nothing; the urgent goes at any hour and whatever was chosen.
 */
export function decideSending(message: Waiting, now: Date): Decision {
  if (message.readAt) return { at: 'never', code: 'read' };
  if (message.urgent) return { at: 'now' };
  if (message.muted.includes(mutedAs(message.channel, kindOf(message)))) return { at: 'never', code: 'muted' };
  const until = quietEnd(message, now);
  return until ? { at: 'later', until } : { at: 'now' };
}

export const mutedAs = (channel: 'wechat' | 'sms', kind: Kind): string => `${channel}:${kind}`;
