import 'server-only';
import { sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { ledgerMeanings } from '@/lib/ledger/meanings';
import { maskPhonesIn } from '@/lib/people/phone';
import { Refusal } from '@/lib/refusal';
import type { SheetCell } from '@/lib/sheets/write';
import type { DeskRow } from '@/lib/tickets/desk-list';
import { filters, readQuery, writeQuery } from '@/lib/tickets/desk-query';
import { findDesk } from '@/lib/tickets/find-desk';
import { communityOf, readAs, type Viewer } from '@/lib/viewer';
import type { Exported, Wanted } from './kinds';
import { MOST, phoneText, type Sealed } from './rows';

type More = {
  id: string;
  contact: string | null;
  filer: string | null;
  filers: string | null;
  words: string | null;
  spot: string | null;
  closedAt: Date | null;
  number: string | null;
  day: string | null;
};

/** The tickets of a desk's list as it is narrowed now, in the columns of the old ledger. */
export async function exportTickets(viewer: Viewer, communityId: string, { full, q }: Wanted): Promise<Exported> {
  const query = { ...readQuery(Object.fromEntries(new URLSearchParams(q))), after: undefined };
  const { rows, next } = await findDesk(viewer, communityId, query, MOST);
  if (next) throw new Refusal('tooMany');
  const more = await findMore(viewer, communityId, rows);
  const { settings } = communityOf(viewer, communityId);
  const t = await getTranslations('imports');
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const words = new Map(
    await Promise.all(kinds.map(async (kind) => [kind, await serviceWords(kind, settings)] as const)),
  );
  const headings = [...ledgerMeanings.map(({ name }) => t(`ledger.columns.${name}`)), t('export.columns.ours')];
  const cells = rows.map((row) => cellsOf(row, more.get(row.id), words.get(row.kind), full));
  // What was searched for may be a name or a number: only that it was searched is on record.
  const said = ['view' as const, ...filters].flatMap((name) => (query[name] ? [`${name}=${query[name]}`] : []));
  const narrowed = [...said, ...(query.q ? ['search'] : [])].join(' ');
  return { sheet: { name: t('export.names.tickets'), headings, rows: cells }, filters: narrowed };
}

/** The list's address without its page, as the form carries it along. */
export const exportQuery = (params: Parameters<typeof readQuery>[0]): string =>
  writeQuery({ ...readQuery(params), after: undefined }, null).slice(1);

async function findMore(viewer: Viewer, communityId: string, rows: DeskRow[]): Promise<Map<string, More>> {
  const [found] = await readAs<[More[]]>(
    viewer,
    sql`select t.id, t.contact_phone as contact, t.filer_id as filer,
          case when t.contact_phone is null then sealed_phone_of(t.filer_id, t.community_id) end as filers,
          t.details->>'description' as words, t.details->>'spot' as spot, t.closed_at as "closedAt", l.number, l.day
        from tickets t left join ledger_lines l on l.ticket_id = t.id and l.community_id = t.community_id
        where t.community_id = ${communityId} and t.id = any(${rows.map(({ id }) => id)}::uuid[])`,
  );
  return new Map(found.map((one) => [one.id, one]));
}

/** The contact's number, else that of who filed it. */
const phoneOf = ({ id, contact, filer, filers }: More): Sealed =>
  contact
    ? { sealed: contact, place: 'tickets|contact_phone', row: id }
    : { sealed: filers, place: 'people|phone_sealed', row: filer ?? '' };

function cellsOf(row: DeskRow, more: More | undefined, words: LooseWords | undefined, full: boolean): SheetCell[] {
  const told = more?.words ?? row.summary;
  const step = words?.has(`deskSteps.${row.step}`) ? `deskSteps.${row.step}` : `steps.${row.step}`;
  return [
    more?.number ?? row.number,
    more?.day ?? localDay(row.openedAt),
    row.unit ?? [row.building, more?.spot].filter(Boolean).join(' '),
    row.contactName,
    more && !row.veiled ? phoneText(phoneOf(more), full) : '',
    words?.('name') ?? row.kind,
    words?.(`options.category.${row.category}`) ?? row.category,
    full ? told : maskPhonesIn(told),
    words?.(step) ?? row.step,
    row.executor,
    more?.closedAt ? localDay(more.closedAt) : null,
    row.number,
  ];
}
