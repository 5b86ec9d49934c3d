import { sql } from '@/db/sql';
import type { Day } from '@/lib/clock/day';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { type PaperKind, paperOfCode } from './paper-code';
import { type PassFacts, type PermitFacts, passValidityOf, type Validity, validityOf } from './validity';

type Told = PermitFacts & {
  now: string;
  communityId: string;
  community: string;
  phone: string;
  title: string | null;
  ticketId: string;
  kind: string;
  home: string;
  no: string;
  place: string;
  works: string[];
  contractor: string | null;
  pass?: PassFacts & { no: string; name: string; trade: string };
};

/** A permit or a pass, as its paper says it; `validity` holds at `now`. */
export type Paper = Omit<Told, 'now'> & {
  sort: PaperKind;
  id: string;
  now: Date;
  validity: Validity;
  /** The days printed on this paper. */
  from: Day;
  to: Day;
};

/** REN-7, REN-8: what a code stands for, without anybody signed in. Null for a code not made here. */
export async function findPaper(code: string): Promise<Paper | null> {
  const found = paperOfCode(code);
  if (!found) return null;
  const { kind: sort, id } = found;
  const now = env().LINLI_NOW ?? null;
  const statement = {
    permit: sql`select verify_permit(${id}, ${now}) as told`,
    pass: sql`select verify_pass(${id}, ${now}) as told`,
  }[sort];
  const [row] = await database().plain<{ told: Told | null }>(statement);
  return row?.told ? paperOf(row.told, sort, id) : null;
}

function paperOf(told: Told, sort: PaperKind, id: string): Paper {
  const now = new Date(told.now);
  const { pass } = told;
  const validity = pass ? passValidityOf(pass, told, now) : validityOf(told, now);
  const { fromDay: from, toDay: to } = pass ?? told;
  return { ...told, now, sort, id, validity, from, to };
}
