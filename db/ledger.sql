-- The ledger of what is held and taken for works at home (REN-7, REN-11): what no program, also ours, can do otherwise.
-- An entry is for good; an account is what its entries say. Each guard is a trigger that raises; tests/db/ledger.test.ts
-- tries each from the app's own role.
set check_function_bodies = off;

-- What of an entry can't be: its sign, what it refers to, and whose it is.
create or replace function refuse_entry(e entries, a accounts, o entries) returns void language plpgsql stable
set search_path = public, pg_temp as $$
begin
  if a.id is null or a.community_id <> e.community_id or a.ticket_id <> e.ticket_id then
    raise exception 'ledger: not the account of this ticket';
  elsif e.seq <> a.entries + 1 then
    raise exception 'ledger: entry % does not follow %', e.seq, a.entries;
  elsif e.balance_after <> a.balance_fen + e.fen then
    raise exception 'ledger: balance % is not % and %', e.balance_after, a.balance_fen, e.fen;
  elsif e.balance_after < 0 then
    raise exception 'ledger: more than there is';
  elsif (case e.kind when 'collect' then e.fen <= 0 when 'confirm' then e.fen <> 0 when 'deduct' then e.fen >= 0
      when 'refund' then e.fen >= 0 when 'reverse' then e.fen is distinct from -o.fen else true end) then
    raise exception 'ledger: a % of %', e.kind, e.fen;
  elsif (e.of_id is not null) <> (e.kind in ('confirm', 'reverse')) then
    raise exception 'ledger: a % refers to another entry, or to none', e.kind;
  elsif e.of_id is not null and o.account_id is distinct from e.account_id then
    raise exception 'ledger: of another account';
  elsif (e.kind = 'confirm' and o.kind <> 'collect') or (e.kind = 'reverse' and o.kind in ('confirm', 'reverse')) then
    raise exception 'ledger: a % of a %', e.kind, o.kind;
  elsif e.of_id is not null and o.by_id = e.by_id then
    raise exception 'ledger: a % by who made the entry', e.kind;
  elsif e.of_id is not null and exists (select 1 from entries r where r.of_id = e.of_id and r.kind = 'reverse') then
    raise exception 'ledger: reversed already';
  end if;
end $$;

-- One entry at a time on an account: the account's row is locked, checked against, and brought to what the entry says. The
-- number of a receipt is counted in the same transaction, by community and year: none is left out, none is given twice.
create or replace function write_entry() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare a accounts; o entries; v_year date; v_last integer;
begin
  select * into a from accounts where id = new.account_id for update;
  if new.of_id is not null then select * into o from entries where id = new.of_id; end if;
  perform refuse_entry(new, a, o);
  new.receipt := null;
  if new.kind = 'collect' then
    v_year := date_trunc('year', new.at at time zone 'Asia/Shanghai')::date;
    insert into ticket_numbers (community_id, prefix, day, last) values (new.community_id, 'SJ', v_year, 1)
    on conflict (community_id, prefix, day) do update set last = ticket_numbers.last + 1 returning last into v_last;
    new.receipt := 'SJ-' || to_char(v_year, 'YYYY') || '-' || lpad(v_last::text, greatest(5, length(v_last::text)), '0');
  end if;
  update accounts set balance_fen = new.balance_after, entries = new.seq where id = a.id;
  return new;
end $$;

create or replace trigger entries_follow before insert on entries for each row execute function write_entry();

-- For good, whoever asks; only the words leave with the person whom they name (own_account_erase).
create or replace function keep_entry() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and current_user = 'linli_gate'
    and to_jsonb(new) - 'words' = to_jsonb(old) - 'words' then return new; end if;
  raise exception 'ledger: an entry is for good';
end $$;

create or replace trigger entries_stay before update or delete on entries for each row execute function keep_entry();

-- An account opens empty and changes by an entry alone. The payer's name is put right only while nothing is held for them,
-- or leaves with the person.
create or replace function keep_account() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then raise exception 'ledger: an account is for good'; end if;
  if tg_op = 'INSERT' then
    if new.balance_fen <> 0 or new.entries <> 0 then raise exception 'ledger: an account opens empty'; end if;
    return new;
  end if;
  if to_jsonb(new) - '{balance_fen,entries,payer_name}'::text[] <> to_jsonb(old) - '{balance_fen,entries,payer_name}'::text[] then
    raise exception 'ledger: whose account it is stays';
  elsif (new.balance_fen <> old.balance_fen or new.entries <> old.entries) and pg_trigger_depth() < 2 then
    raise exception 'ledger: an account changes by an entry alone';
  elsif new.payer_name <> old.payer_name and old.balance_fen <> 0 and current_user <> 'linli_gate' then
    raise exception 'ledger: whose money it is stays';
  end if;
  return new;
end $$;

create or replace trigger accounts_stay before insert or update or delete on accounts
  for each row execute function keep_account();

-- At the end of each transaction the account says what its last entry says: one look, however long the ledger is. Since each
-- balance is the one before it and its entry, that is the sum of all of them.
create or replace function match_account() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare a accounts; v_after integer;
begin
  select * into a from accounts where id = new.id;
  if a.id is null then return null; end if;
  select e.balance_after into v_after from entries e where e.account_id = a.id and e.seq = a.entries;
  if coalesce(v_after, 0) <> a.balance_fen or (a.entries > 0 and v_after is null)
    or exists (select 1 from entries e where e.account_id = a.id and e.seq > a.entries) then
    raise exception 'ledger: account % is not what its entries say', a.id;
  end if;
  return null;
end $$;

drop trigger if exists accounts_match on accounts;
create constraint trigger accounts_match after insert or update on accounts
  deferrable initially deferred for each row execute function match_account();

reset check_function_bodies;
