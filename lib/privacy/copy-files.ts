import 'server-only';
import writeXlsxFile from 'write-excel-file/node';
import { anyWords, type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { copyKinds, type OwnCopy } from './own-copy';

/** The most that a cell of a spreadsheet holds. */
const CELL = 32_000;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;
const HOURS_8 = 8 * 3_600_000;

type Sheet = { sheet: string; data: { type: StringConstructor; value: string; fontWeight?: 'bold' }[][] };

/** The copy for reading by machines: the names of the program, moments with their zone. */
export const copyAsJson = (copy: OwnCopy): string => `${JSON.stringify(copy, null, 2)}\n`;

/** The copy as a workbook, a sheet for each kind. Every cell is typed text: nothing in it is ever taken for a formula. */
export async function copyAsXlsx(copy: OwnCopy): Promise<Buffer> {
  const [t, any] = [(await getTranslations('privacy')) as unknown as LooseWords, await anyWords()];
  const lines = { person: [copy.person], ...Object.fromEntries(copyKinds.map((kind) => [kind, copy[kind]])) };
  const sheets = await Promise.all(
    Object.entries(lines).map(async ([kind, rows]): Promise<Sheet> => {
      const names = Object.keys(rows[0] ?? {});
      const head = names.map((name) => ({ ...text(t(`fields.${name}`)), fontWeight: 'bold' as const }));
      const said = await Promise.all(rows.map((row) => Promise.all(names.map((name) => say(any, row, name)))));
      return { sheet: t(`sheets.${kind}`), data: [head, ...said.map((row) => row.map(text))] };
    }),
  );
  return writeXlsxFile(
    sheets.map((one) => (one.data[0]?.length ? one : { ...one, data: [[text(t('none'))]] })),
  ).toBuffer();
}

const text = (value: string) => ({ type: String, value: value.slice(0, CELL) });

/** Words of the program in the reader's language, where there are some; else as it stands. */
async function say(any: LooseWords, row: Record<string, unknown>, name: string): Promise<string> {
  const value = row[name];
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' && MOMENT.test(value)) return localMoment(value);
  const word = String(value);
  if (name === 'step' && row.kind) return (await serviceWords(String(row.kind)))(`steps.${word}`);
  const key = keys[name]?.(word);
  return key && any.has(key) ? any(key) : word;
}

const keys: Record<string, (word: string) => string> = {
  kind: (word) => `${word}.name`,
  relation: (word) => `choices.relation.${word}`,
  what: (word) => `acts.what.${word}`,
  account: (word) => `choices.account.${word}`,
  paidBy: (word) => `choices.moneyPayer.${word}`,
  move: (word) => `moves.${word}.did`,
  key: (word) => `moves.${word}.did`,
};

const localMoment = (value: string) =>
  new Date(Date.parse(value) + HOURS_8).toISOString().slice(0, 16).replace('T', ' ');
