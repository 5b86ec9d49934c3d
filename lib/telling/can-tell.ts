import type { Channel } from '@/lib/sms/send';

/** Whether SMS that tell of something can be sent: a provider, and at one with templates, a template for them. */
export const canTell = (channel: Channel | undefined): channel is Channel =>
  channel !== undefined && (channel.by === 'webhook' || channel.templates.tell !== undefined);
