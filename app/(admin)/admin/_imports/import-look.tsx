import { takeFileIn } from '@/app/import-actions';
import { PostButton } from '@/components/form/post-button';
import { ImportProgress } from '@/components/imports/import-progress';
import { LinkButton } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { cardRow, Table } from '@/components/ui/table';
import { whole } from '@/components/ui/whole';
import { formWords } from '@/lib/form-words';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { isOwnFile } from '@/lib/imports/bad-sheet';
import { bookWords } from '@/lib/imports/book-words';
import { books, type Look } from '@/lib/imports/books';
import { type Columns, cellOf } from '@/lib/imports/columns';
import { type Import, rowsOf } from '@/lib/imports/records';
import { maskPhonesIn } from '@/lib/people/phone';
import type { Viewer } from '@/lib/viewer';
import { DropFile } from './drop-file';

type Props = { viewer: Viewer; found: Import; c: string | null };

/** The dry run: what taking the file in would do now, each row that can't come in, and the button that does it. */
export async function ImportLook({ viewer, found, c }: Props) {
  const rows = rowsOf(found);
  const [t, words, book] = await Promise.all([getTranslations('imports'), formWords(), bookWords()]);
  const say = t as unknown as LooseWords;
  const { id, kind } = found;
  const { counts, bad } = await books[kind].look(viewer, found, rows, book);
  const coming = (counts.new ?? 0) + (counts.changed ?? 0);
  return (
    <>
      <Panel title={t('look.title')} className="mt-4">
        <dl className="grid grid-cols-[repeat(auto-fit,minmax(7em,1fr))] gap-3">
          {Object.entries(counts).map(([name, count]) => (
            <div key={name} className="flex flex-col-reverse justify-end">
              <dt className="text-sm text-soft">{say(`${kind}.counts.${name}`)}</dt>
              <dd className={classes('text-2xl font-medium', name === 'bad' && count > 0 && 'text-red')}>{count}</dd>
            </div>
          ))}
        </dl>
        {(counts.kept ?? 0) > 0 && (
          <p className="mt-3 text-sm text-soft">{t('roster.keptText', { count: counts.kept ?? 0 })}</p>
        )}
        {kind === 'ledger' && <p className="mt-3 text-sm text-soft">{t('ledger.promise')}</p>}
        {coming === 0 && <p className="mt-3">{say(`${kind}.nothing`)}</p>}
        {coming > 0 && (
          <ImportProgress
            from={`/api/imports/${id}`}
            running={false}
            words={{ progress: String(t.raw('run.progress')), wait: t('run.wait') }}
          >
            <PostButton
              id="take-in"
              action={takeFileIn}
              words={words}
              values={{ import: id, back: c ? `?c=${c}` : '' }}
              tone="primary"
              size="medium"
              className="mt-4"
            >
              {say(`${kind}.take`, { count: coming })}
            </PostButton>
          </ImportProgress>
        )}
        {coming > 0 && <p className="mt-2 text-sm text-soft">{t('look.whole')}</p>}
        <p className="mt-3">
          <a
            className="inline-flex min-h-11 items-center text-link"
            href={`${books[kind].path}/${id}?${c ? `c=${c}&` : ''}step=columns`}
          >
            {t('look.columns')}
          </a>
        </p>
      </Panel>
      {bad.length > 0 && <BadRows found={found} bad={bad} rows={rows} own={isOwnFile(viewer, found)} />}
      <DropFile found={found} c={c} />
    </>
  );
}

const SHOWN = 100;

type Bad = { found: Import; bad: Look['bad']; rows: string[][]; own: boolean };

async function BadRows({ found, bad, rows, own }: Bad) {
  const t = await getTranslations('imports');
  const say = t as unknown as LooseWords;
  const [, ...below] = rows;
  return (
    <Panel
      title={t('look.bad', { count: bad.length })}
      aside={
        own && (
          <LinkButton href={`/api/imports/${found.id}/bad`} size="small" icon="download">
            {t('look.badDownload')}
          </LinkButton>
        )
      }
      className="mt-4"
      flush
    >
      <Tip tone="amber">{own ? t('look.badText') : t('look.badTextOther')}</Tip>
      <Table
        cards
        caption={t('look.bad', { count: bad.length })}
        head={(['row', 'what', 'why'] as const).map((name) => (
          <th key={name}>{name === 'row' ? t('match.row') : t(`look.${name}`)}</th>
        ))}
      >
        {bad.slice(0, SHOWN).map(({ row, why, values }) => (
          <tr key={`${row} ${why}`} className={`${cardRow} max-md:grid-cols-[auto_1fr]`}>
            <td className="whitespace-nowrap max-md:text-soft">{t('look.row', { row })}</td>
            <td>{whole(whatOf(below[row - found.headRow - 1] ?? [], found.columns ?? {}))}</td>
            <td className="max-md:col-span-2">{whole(say(`why.${why}`, values))}</td>
          </tr>
        ))}
      </Table>
      {bad.length > SHOWN && <p className="px-4 py-3 text-sm text-soft">{t('look.badMore', { shown: SHOWN })}</p>}
    </Panel>
  );
}

/** By what a person finds the row again; telephones stay in the file. */
const whatOf = (row: string[], columns: Columns): string =>
  ['number', 'building', 'entrance', 'room', 'name']
    .map((name) => cellOf(row, columns, name))
    .filter(Boolean)
    .map(maskPhonesIn)
    .join(' · ');
