import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns';
import { people } from './people';

/** Which person an account of WeChat stands for: no community, no grants; reached only through the functions of wechat.sql. */
export const wechatLinks = pgTable(
  'wechat_links',
  {
    id: id(),
    appid: text('appid').notNull(),
    openid: text('openid').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    linkedAt: moment('linked_at').notNull(),
    usedAt: moment('used_at').notNull(),
  },
  (t) => [unique('wechat_links_account').on(t.appid, t.openid), index('wechat_links_person').on(t.personId)],
);

/** Rounds through WeChat that were begun: each comes back once, to the browser it left from. */
export const wechatStates = pgTable(
  'wechat_states',
  {
    /** SHA-256 of the state in the address. */
    hash: text('hash').primaryKey(),
    /** SHA-256 of the secret in the browser's cookie. */
    browser: text('browser').notNull(),
    returnTo: text('return_to').notNull(),
    scope: text('scope').notNull(),
    /** 1 for a round begun again because its code had been used or had run out. */
    attempt: integer('attempt').notNull(),
    endsAt: moment('ends_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [index('wechat_states_end').on(t.endsAt)],
);

/** What WeChat gave this program to call it with, sealed; ends by the machine's time, as WeChat's own does. */
export const wechatTokens = pgTable(
  'wechat_tokens',
  {
    appid: text('appid').notNull(),
    kind: text('kind', { enum: ['access', 'jsapi'] }).notNull(),
    value: text('value').notNull(),
    endsAt: moment('ends_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.appid, t.kind] })],
);
