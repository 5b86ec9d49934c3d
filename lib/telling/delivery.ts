import type { Quiet } from './quiet';

export type Channel = 'wechat' | 'sms' | 'robot';

/** A message in a worker's hand, with what `claim_deliveries` knows of whom it is for. */
export type Delivery = Quiet & {
  id: string;
  claim: string;
  communityId: string;
  channel: Channel;
  key: string;
  ticketId: string | null;
  values: Record<string, unknown>;
  urgent: boolean;
  attempts: number;
  madeAt: string;
  personId: string | null;
  /** The community's name. */
  community: string;
  muted: string[];
  readAt: string | null;
  openid: string | null;
  /** Sealed for the person's row. */
  phone: string | null;
  /** The group robot's key, sealed for the community. */
  sealed: string | null;
  number: string | null;
  kind: string | null;
  urgency: string | null;
  due: string | null;
  /** The ticket is seen by its filer alone: a group hears nothing of it. */
  private: boolean | null;
};
