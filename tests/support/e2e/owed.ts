import type { State } from './access/state';

/**
 * A call or a visit that is owed and that this person may make, for it is of somebody else's work; one that was made is owed
 * once more where there is none: a run makes more of them than the demo owes. Answers its id; `but`: any but this one.
 */
export async function owedAgain(
  state: State,
  community: string,
  about: 'ticket' | 'visit',
  notOf: string,
  but: string | null = null,
) {
  await state.query("set session_replication_role = 'replica'");
  const { rows } = await state.query(
    `update follow_ups set state = 'open', channel = null, score = null, ended_by = null, ended_at = null
     where id = (select f.id from follow_ups f left join tickets t on t.id = f.ticket_id
       where f.community_id = $1 and f.about = $2 and f.state in ('open', 'done') and t.phase is distinct from 'open'
         and t.executor_id is distinct from $3 and t.settled_by is distinct from $3
         and f.id is distinct from $4
         and (f.month is null or f.month = '2026-11') and (t.id is null or t.filer_id is not null)
       order by f.state = 'open' desc, f.due_at desc, f.id limit 1) returning id`,
    [community, about, notOf, but],
  );
  await state.query("set session_replication_role = 'origin'");
  if (!rows[0]) throw new Error(`no ${about} that was followed up`);
  return rows[0].id as string;
}
