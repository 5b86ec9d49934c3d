import type { Tx } from '@/db/client';
import type { Side } from '@/lib/services/move';
import type { OwnSide } from '@/lib/services/own';
import { writeAcceptance } from '@/lib/works/write-acceptance';
import { writeInspection } from '@/lib/works/write-inspection';
import { writeEntry } from '@/lib/works/write-money';
import { writePaper } from '@/lib/works/write-paper';
import { writePass } from '@/lib/works/write-pass';
import { writePermit } from '@/lib/works/write-permit';
import { writeReviewPoint } from '@/lib/works/write-review-point';
import type { TicketAt } from './own-side';

type Writers = {
  [To in OwnSide['to']]: (tx: Tx, side: Extract<OwnSide, { to: To }>, at: TicketAt) => Promise<unknown>;
};

/** The register of rows that only some services keep beside a ticket. */
const writers: Writers = {
  acceptance: writeAcceptance,
  reviewPoint: writeReviewPoint,
  permit: writePermit,
  inspection: writeInspection,
  paper: writePaper,
  pass: writePass,
  entry: writeEntry,
};

export const isOwnSide = (side: Side): side is OwnSide => Object.hasOwn(writers, side.to);

/** Writes such a row in the move's own transaction. */
export const writeOwnSide = (tx: Tx, side: OwnSide, at: TicketAt): Promise<unknown> =>
  (writers[side.to] as (tx: Tx, side: OwnSide, at: TicketAt) => Promise<unknown>)(tx, side, at);
