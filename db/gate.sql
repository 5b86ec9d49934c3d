-- Permits and passes at the gate (REN-7, REN-8): what their codes tell whoever holds the paper, and who writes down who
-- came and went. What it calls of guard.sql comes after it.
set check_function_bodies = off;

-- What the code on a permit opens: what the paper says, and what it is worth now. Nobody's name, no telephone but the office's.
create or replace function verify_permit(p_id uuid, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('now', coalesce(p_now, clock_timestamp()), 'communityId', c.id, 'community', c.name,
    'phone', c.phone, 'title', c.settings -> 'works' ->> 'permitTitle', 'ticketId', t.id, 'kind', t.kind,
    'home', u.label, 'no', p.no, 'what', p.what, 'state', p.state, 'fromDay', p.from_day, 'toDay', p.to_day,
    'fromMinute', p.from_minute, 'toMinute', p.to_minute, 'place', p.place,
    'works', coalesce(nullif(t.own -> 'plan' -> 'works', '[]'), t.details -> 'works', jsonb_build_array(t.category)), 'contractor', t.details ->> 'contractor')
  from permits p
  join tickets t on t.community_id = p.community_id and t.id = p.ticket_id
  join communities c on c.id = p.community_id
  join units u on u.community_id = p.community_id and u.id = p.unit_id
  where p.id = p_id
$$;

-- The same of a pass: the name and trade printed on it, and its permit. No telephone, nothing of an identity number.
create or replace function verify_pass(p_id uuid, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select verify_permit(p.permit_id, p_now) || jsonb_build_object('pass', jsonb_build_object('no', p.no, 'name', p.name,
    'trade', p.trade, 'state', p.state, 'fromDay', p.from_day, 'toDay', p.to_day))
  from passes p where p.id = p_id
$$;

-- Whether the person of this transaction keeps the gate of a community: its guards, and the desk; lib/gate/keeps-gate.ts says
-- the same.
create or replace function keeps_gate(p_community uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select is_all_in() and p_community = any(nullif(current_setting('app.communities', true), '')::uuid[])
    and exists (select 1 from posts o where o.person_id = me() and o.community_id = p_community and o.ended_at is null
      and (o.department = 'security' or o.roles && array['desk', 'supervisor', 'manager', 'company']))
$$;

-- Writes down who came or went, once for each id that a phone made: 'counted', 'again' for the same sent again, null for
-- whom it is not to write. Two of one pass at the same moment stand in the order in which they arrived.
create or replace function cross_gate(p_id uuid, p_pass uuid, p_direction text, p_copy boolean, p_at timestamptz,
  p_now timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_pass passes; v_before crossings; v_at timestamptz(3) := p_at;
begin
  select * into v_pass from passes where id = p_pass for update;
  if v_pass.id is null or not keeps_gate(v_pass.community_id) then return null; end if;
  select * into v_before from crossings where id = p_id;
  if v_before.id is not null then
    return case when v_before.pass_id = p_pass and v_before.direction = p_direction then 'again' end;
  end if;
  while exists (select 1 from crossings where pass_id = p_pass and at = v_at) loop
    v_at := v_at + interval '1 millisecond';
  end loop;
  insert into crossings (id, community_id, ticket_id, pass_id, direction, copy, at, received_at, by_id)
  values (p_id, v_pass.community_id, v_pass.ticket_id, p_pass, p_direction, p_copy, v_at, p_now, me());
  return 'counted';
end $$;

reset check_function_bodies;
