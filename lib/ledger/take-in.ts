import type { Tx } from '@/db/client';
import { ledgerLines } from '@/db/schema';
import { insert, type Sql, sql } from '@/db/sql';
import { findHolidays } from '@/lib/clock-table';
import { newId } from '@/lib/id';
import type { BookWords, Look, Taking } from '@/lib/imports/books';
import type { Import } from '@/lib/imports/records';
import { type Colleague, colleaguesOf } from '@/lib/people/colleagues';
import { works } from '@/lib/people/roles';
import { markOf } from '@/lib/people/sealed';
import { Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { departments } from '@/lib/services/departments';
import { advanceIn } from '@/lib/tickets/advance-in';
import { prepareTicket, writeTicket } from '@/lib/tickets/open';
import { readAs, type Viewer } from '@/lib/viewer';
import { readLedgerLine } from './line';
import { type Filing, type LedgerPlan, planLedger } from './plan';

/** How a ticket reached us that stood in the office's old book. */
const LEDGER = 'ledger';
/** More open items than this are no list that anybody works by. */
const MOST = 2000;

/** The dry run: which lines of the old book would become tickets now. Writes nothing. */
export async function lookThroughLedger(
  viewer: Viewer,
  found: Import,
  rows: string[][],
  words: BookWords,
): Promise<Look> {
  const known = (await readAs<[Unit[], Mark[], OwnNumber[]]>(viewer, ...knownOf(found, rows))) as Found;
  const { counts, bad } = planOf(found, rows, words, known);
  return { counts, bad };
}

/** Each open line becomes a ticket by the verbs that everybody uses: filed now, and given to whom the book names. */
export async function takeInLedger(tx: Tx, taking: Taking): Promise<Record<string, number>> {
  const { viewer, found, rows, words, tell } = taking;
  const known = (await Promise.all(knownOf(found, rows).map((statement) => tx.rows(statement)))) as Found;
  const plan = planOf(found, rows, words, known);
  if (plan.filings.length > MOST) throw new Refusal('imports.tooMany', { most: MOST });
  const colleagues = await tx.rows<Colleague>(colleaguesOf(found.communityId));
  let given = 0;
  for (const [at, filing] of plan.filings.entries()) {
    if (at % 20 === 0) tell(at, plan.filings.length);
    const ticketId = await file(tx, viewer, found, filing);
    const worker = workerCalled(filing.line.executor, colleagues);
    if (!worker) continue;
    const input = { department: worker.department, executor: worker.id };
    await advanceIn(tx, viewer, { ticketId, move: 'assign', as: 'staff', input, quiet: true }, await findHolidays());
    given += 1;
  }
  return { ...plan.counts, given };
}

type Unit = { id: string; label: string };
type Mark = { mark: string };
type OwnNumber = { number: string };
type Found = [Unit[], Mark[], OwnNumber[]];

function planOf(
  { headRow, columns, service, communityId }: Import,
  rows: string[][],
  words: BookWords,
  known: Found,
): LedgerPlan {
  const [units, marks, numbers] = known;
  const [, ...below] = rows;
  const book = { services: words.services, usual: service ?? '' };
  return planLedger(
    below.map((row, nth) => readLedgerLine(row, headRow + 1 + nth, columns ?? {}, book)),
    {
      units: new Map(units.map(({ id, label }) => [label, id])),
      marks: new Set(marks.map(({ mark }) => mark)),
      numbers: new Set(numbers.map(({ number }) => number)),
    },
    (text) => markOf(text, LEDGER, communityId),
  );
}

/** A file that went out from here comes back with our own numbers. */
function knownOf({ communityId, columns }: Import, rows: string[][]): [Sql, Sql, Sql] {
  const at = columns?.number;
  const said = at === undefined ? [] : rows.flatMap((row) => row[at] ?? []).filter(Boolean);
  return [
    sql`select id, label from units where community_id = ${communityId}`,
    sql`select mark from ledger_lines where community_id = ${communityId}`,
    sql`select number from tickets where community_id = ${communityId} and number = any(${said}::text[])`,
  ];
}

async function file(tx: Tx, viewer: Viewer, { id, communityId }: Import, filing: Filing): Promise<string> {
  const { line, mark, unit, spot } = filing;
  const service = serviceOf(line.kind);
  const details = service.fromBook?.({ unit, spot, category: line.category, words: line.words });
  if (!details) throw new Refusal('imports.fault');
  const prepared = await prepareTicket(viewer, {
    service,
    communityId,
    key: newId(),
    details,
    desk: { channel: LEDGER, filerId: null, contactName: line.name, contactPhone: line.phone },
    ledger: { number: line.number, day: line.day },
  });
  if ('bodyHash' in prepared || !(await writeTicket(tx, prepared))) throw new Refusal('tryAgain');
  const ticketId = prepared.row.id;
  const from = { number: line.number || null, day: line.day };
  await tx.rows(insert(ledgerLines, { ticketId, communityId, importId: id, mark, ...from }));
  return ticketId;
}

/** Only one colleague of that name who is on their feet: else somebody gives it out by hand. */
function workerCalled(name: string, colleagues: Colleague[]): Colleague | undefined {
  const said = name.replace(/\s/g, '');
  const found = said ? colleagues.filter((one) => one.name.replace(/\s/g, '') === said) : [];
  const [worker] = found;
  const canTake = worker && works(worker.roles, 'onFeet') && departments.some((one) => one === worker.department);
  return found.length === 1 && canTake ? worker : undefined;
}
