import type { Tx } from '@/db/client';
import type { Act } from '@/lib/acts/record';
import { rosterMeanings } from '@/lib/homes/roster/meanings';
import { lookThroughRoster, takeInRoster } from '@/lib/homes/roster/take-in';
import type { BookService } from '@/lib/ledger/line';
import { ledgerMeanings } from '@/lib/ledger/meanings';
import { lookThroughLedger, takeInLedger } from '@/lib/ledger/take-in';
import type { Viewer } from '@/lib/viewer';
import type { Bad } from './cells';
import type { Meaning } from './columns';
import type { Import, ImportKind } from './records';

/** The words of an office's files that are not the program's own. */
export type BookWords = {
  /** How a building is called whose file says just its number. */
  building: (key: string) => string;
  /** The services that lines of an old book can become. */
  services: BookService[];
};
/** What taking a file in would do: how many rows what becomes of, and each that can't come in. */
export type Look = { counts: Record<string, number>; bad: Bad[] };
export type Taking = {
  viewer: Viewer;
  found: Import;
  rows: string[][];
  words: BookWords;
  tell: (progress: number, total: number) => void;
};

type Book = {
  /** Where its pages stand, and the page they are left to. */
  path: string;
  parent: string;
  meanings: readonly Meaning[];
  /** Columns without which nothing can come in. */
  needs: readonly string[];
  act: Act['what'];
  look: (viewer: Viewer, found: Import, rows: string[][], words: BookWords) => Promise<Look>;
  take: (tx: Tx, taking: Taking) => Promise<Record<string, number>>;
};

/** The books of an office that come in as files. */
export const books: Record<ImportKind, Book> = {
  roster: {
    path: '/admin/homes/import',
    parent: '/admin/homes',
    meanings: rosterMeanings,
    needs: ['room'],
    act: 'rosterImported',
    look: lookThroughRoster,
    take: takeInRoster,
  },
  ledger: {
    path: '/admin/tickets/import',
    parent: '/admin/tickets',
    meanings: ledgerMeanings,
    needs: ['words'],
    act: 'ledgerImported',
    look: lookThroughLedger,
    take: takeInLedger,
  },
};

export const isImportKind = (kind: string): kind is ImportKind => Object.hasOwn(books, kind);
