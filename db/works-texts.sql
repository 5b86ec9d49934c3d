-- The one-time link by which a site foreman without an account reads and signs the notice (REN-2).

-- What a link shows whoever holds it: whose works and when, while it is open; else only that it was used or is over.
create or replace function foreman_link_of(p_hash text, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when l.used_at is not null then jsonb_build_object('state', 'used')
    when l.revoked_at is not null or l.expires_at <= coalesce(p_now, clock_timestamp()) or t.phase = 'done'
      then jsonb_build_object('state', 'over')
    else jsonb_build_object('state', 'open', 'communityId', t.community_id, 'ticketId', t.id,
      'community', c.name, 'phone', c.phone, 'home', u.label, 'from', t.details ->> 'from', 'to', t.details ->> 'to',
      'foreman', t.details ->> 'foreman', 'now', coalesce(p_now, clock_timestamp())) end
  from foreman_links l
  join tickets t on t.community_id = l.community_id and t.id = l.ticket_id
  join communities c on c.id = l.community_id
  left join units u on u.community_id = t.community_id and u.id = t.unit_id
  where l.hash = p_hash
$$;

-- Spends it: of many at the same moment one goes on. Opens this transaction for the link's own community and nobody in it.
create or replace function open_foreman(p_hash text, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_now timestamptz(3) := coalesce(p_now, clock_timestamp()); v_ticket uuid; v_community uuid;
begin
  perform set_config('app.person', '', true), set_config('app.communities', '', true), set_config('app.waits', '', true);
  update foreman_links set used_at = v_now
  where hash = p_hash and used_at is null and revoked_at is null and expires_at > v_now
  returning ticket_id, community_id into v_ticket, v_community;
  if v_ticket is null then return null; end if;
  perform set_config('app.communities', array[v_community]::text, true), set_config('app.now', v_now::text, true);
  return jsonb_build_object('ticketId', v_ticket, 'communityId', v_community, 'now', v_now,
    'settings', (select settings from communities where id = v_community));
end $$;
