import { sql } from '@/db/sql';
import type { Owner } from './owner';

/** What WeChat said to three of the newest messages: left the account, wants none, no answer for a day. */
const codes = ['43004', '43101', 'silent'];

/** Messages that did not arrive: a demo has no WeChat, so that nothing else would stand on that page. */
export async function layTelling(owner: Owner): Promise<void> {
  await owner.text('set role linli_gate');
  await owner.run(
    sql`insert into deliveries (id, community_id, person_id, channel, key, cause, ticket_id, values, state, attempts, made_at,
          next_at, ended_at, code)
        select time_id(), i.community_id, i.person_id, 'wechat', i.key, i.cause, i.ticket_id, i.values, 'dead',
          case when c.code = 'silent' then 29 else 1 end, i.sent_at, i.sent_at, i.sent_at, c.code
        from communities m cross join lateral (
          select n.*, row_number() over (order by n.sent_at desc) as nth from (
            select distinct on (i.person_id) i.* from inbox i join tickets t on t.id = i.ticket_id and t.place = 'home'
            where i.community_id = m.id and i.values ->> 'side' = 'home' and t.sight = 'household'
            order by i.person_id, i.sent_at desc) n order by n.sent_at desc limit ${codes.length}) i
        join unnest(${codes}::text[]) with ordinality c(code, nth) on c.nth = i.nth
        on conflict do nothing`,
  );
  await owner.text('reset role');
}
