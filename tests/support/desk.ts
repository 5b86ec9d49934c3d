import type { Client } from 'pg';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';

type Fault = {
  category?: string;
  happening?: string;
  description?: string;
  contactName?: string;
  contactPhone?: string;
};

/** The owner of a home files a fault there. */
export function fileFault(viewer: Viewer, unit: string, fault: Fault = {}) {
  const communityId = viewer.homes[0]?.communityId ?? '';
  const usual = { place: 'home', unit, category: 'water', happening: 'none', description: '厨房水管漏水' };
  return openTicket(viewer, { service: services.repair, communityId, key: newId(), details: { ...usual, ...fault } });
}

/** Copies one ticket until a community has `count` more, all but every twentieth over; words of every tenth are common. */
export async function layHistory(admin: Client, ticketId: string, count: number) {
  const columns = await admin.query(
    `select string_agg(column_name, ',') as list from information_schema.columns where table_name = 'tickets'
     and column_name not in ('id', 'number', 'phase', 'step', 'form_key', 'opened_at', 'changed_at', 'due_at', 'category', 'contact_tail', 'closed_at')`,
  );
  const rest = columns.rows[0].list;
  await admin.query(
    `insert into tickets (id, number, phase, step, form_key, opened_at, changed_at, due_at, category, contact_tail, closed_at, ${rest})
     select ('01900000-' || lpad(to_hex(n), 4, '0') || '-7000-8000-000000000000')::uuid, 'BX-H-' || n,
       case when n % 20 = 0 then (case when n % 40 = 0 then 'waiting' else 'open' end) else 'done' end,
       case when n % 20 = 0 then 'received' else 'closed' end, 'h' || n, t.opened_at - n * interval '7 minutes',
       t.changed_at - (n % 1000) * interval '11 minutes',
       case when n % 20 = 0 then t.due_at + (n % 600 - 100) * interval '1 minute' else '9999-01-01' end,
       (array['water', 'door', 'wall', 'lift'])[1 + n % 4], lpad((n % 10000)::text, 4, '0'),
       case when n % 20 <> 0 then t.opened_at end, ${rest}
     from tickets t, generate_series(1, $2) n where t.id = $1`,
    [ticketId, count],
  );
  await admin.query(
    `insert into ticket_terms (community_id, term, ticket_id)
     select t.community_id, w.term, t.id from tickets t cross join lateral (values ('水管'), ('管漏'),
       (case when right(t.form_key, 1) = '7' then '漏水' else '水滴' end), (case when right(t.form_key, 3) = '777' then '屋顶' else '屋角' end)) w(term)
     where t.form_key like 'h%'`,
  );
  await admin.query('analyze tickets');
  await admin.query('analyze ticket_terms');
}
