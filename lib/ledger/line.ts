import type { Day } from '@/lib/clock/day';
import { type Bad, readDay, readPhone } from '@/lib/imports/cells';
import { type Columns, cellOf } from '@/lib/imports/columns';
import { type LedgerColumn, statusSays } from './meanings';

/** What a service is called in an office's books, and its categories. */
export type BookService = { kind: string; names: string[]; categories: { value: string; names: string[] }[] };

/** A row of the old book, understood as far as its own words go. */
export type LedgerLine = {
  row: number;
  number: string;
  day: Day | null;
  room: string;
  name: string;
  phone: string;
  kind: string;
  category: string;
  words: string;
  executor: string;
  open: boolean;
};

const SHORTEST = 2;
const LONGEST = 500;

/** Reads a row; `usual` is the service of rows that don't say. */
export function readLedgerLine(
  cells: string[],
  row: number,
  columns: Columns,
  { services, usual }: { services: BookService[]; usual: string },
): LedgerLine | Bad {
  if (cells.every((one) => one.trim() === '')) return { row, why: 'blank' };
  const cell = (name: LedgerColumn) => cellOf(cells, columns, name);
  const open = isOpen(cell('status'), cell('done'));
  const line = {
    row,
    number: cell('number').slice(0, 40),
    room: cell('room').slice(0, 60),
    executor: cell('executor'),
  };
  const name = cell('name').slice(0, 20);
  const words = cell('words');
  // What is over stays in the old book, whatever else its line says.
  if (open === false) return { ...line, name, words, day: null, phone: '', kind: usual, category: '', open };
  if (open === undefined) return { row, why: 'unknownStatus', values: { text: cell('status').slice(0, 20) } };
  const service =
    cell('kind') === '' ? services.find(({ kind }) => kind === usual) : serviceCalled(cell('kind'), services);
  if (!service) return { row, why: 'unknownService', values: { text: cell('kind').slice(0, 20) } };
  const [day, phone] = [readDay(cell('day')), readPhone(cell('phone'))];
  if ('why' in day) return { row, why: day.why };
  if ('why' in phone) return { row, why: phone.why };
  if (words.length < SHORTEST) return { row, why: 'noWords' };
  if (words.length > LONGEST) return { row, why: 'longWords' };
  if (!name) return { row, why: 'noContact' };
  const category = categoryCalled(cell('category'), service);
  if (!category) return { row, why: 'unknownCategory', values: { text: cell('category').slice(0, 20) } };
  return { ...line, name, words, day: day.value, phone: phone.value, kind: service.kind, category, open };
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s/·]/g, '')
    .toLowerCase();

/** Undefined for a word that says neither. A day of completion says it is over where no word does. */
function isOpen(status: string, done: string): boolean | undefined {
  const said = plain(status);
  if (said === '') return done.trim() === '';
  if (statusSays.open.test(said)) return true;
  return statusSays.done.test(said) ? false : undefined;
}

const serviceCalled = (text: string, services: BookService[]) =>
  services.find(({ kind, names }) => kind === text || names.some((name) => plain(text).includes(plain(name))));

/** By its whole name, then by a part of it; what says nothing that is known is of no special one. */
function categoryCalled(text: string, { categories }: BookService): string | undefined {
  const said = plain(text);
  const whole = categories.find(({ value, names }) => value === text || names.some((name) => plain(name) === said));
  const parts = (names: string[]) =>
    names.some((name) => name.split(/[/\u3001]/).some((part) => part && said.includes(plain(part))));
  const part = said ? categories.find(({ names }) => parts(names)) : undefined;
  const found = whole ?? part ?? categories.find(({ value }) => value === 'other');
  return found?.value;
}
