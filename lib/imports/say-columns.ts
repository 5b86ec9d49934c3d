import 'server-only';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { maskPhonesIn } from '@/lib/people/phone';
import { bookWords } from './book-words';
import { books } from './books';
import { guessColumns } from './columns';
import type { Import } from './records';

const EXAMPLE = 14;

/** The form that says what each column means: guessed, or as it was agreed before. */
export async function columnsForm(found: Import, rows: string[][], back: string): Promise<FormSpec> {
  const t = await getTranslations('imports');
  const say = t as unknown as LooseWords;
  const [headings = [], ...below] = rows;
  const { meanings, needs } = books[found.kind];
  const columns = found.columns ?? guessColumns(meanings, headings);
  const options = headings.map((heading, at) => {
    const named = heading.replace(/\s+/g, ' ') || t('match.column', { nth: at + 1 });
    const sample = maskPhonesIn(below.find((row) => row[at])?.[at] ?? '').slice(0, EXAMPLE);
    return { value: String(at), label: sample ? t('match.option', { heading: named, sample }) : named };
  });
  const fields = meanings.map(
    ({ name }): Field => ({
      name,
      control: 'select',
      label: say(`${found.kind}.columns.${name}`),
      placeholder: t('match.none'),
      required: needs.includes(name),
      options,
      value: columns[name] === undefined ? '' : String(columns[name]),
    }),
  );
  return {
    id: 'columns',
    submit: t('match.send'),
    fields: [...hidden({ import: found.id, back }), ...fields, ...(await serviceField(found))],
  };
}

/** Which service a line of the old book is that doesn't say. */
async function serviceField({ kind, service }: Import): Promise<Field[]> {
  if (kind !== 'ledger') return [];
  const [t, { services }] = await Promise.all([getTranslations('imports'), bookWords()]);
  const options = services.map(({ kind: value, names }) => ({ value, label: names[0] ?? value }));
  const value = service ?? options[0]?.value ?? '';
  return [{ name: 'service', control: 'select', label: t('ledger.service'), required: true, options, value }];
}
