import { matchColumns } from '@/app/import-actions';
import { BackLink } from '@/components/desk/back-link';
import { MiniForm } from '@/components/form/mini-form';
import { ImportProgress } from '@/components/imports/import-progress';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { deskHref } from '@/lib/desk/hrefs';
import { formWords } from '@/lib/form-words';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { books } from '@/lib/imports/books';
import { type Import, rowsOf } from '@/lib/imports/records';
import { columnsForm } from '@/lib/imports/say-columns';
import { maskPhonesIn } from '@/lib/people/phone';
import type { Viewer } from '@/lib/viewer';
import { DropFile } from './drop-file';
import { ImportDone } from './import-done';
import { ImportLook } from './import-look';
import { ImportSteps } from './import-steps';

type Props = { viewer: Viewer; found: Import; c: string | null; step: string | undefined };

/** One file on its way in, at the step it has come to; a refresh or Back finds it there again. */
export async function ImportPage({ viewer, found, c, step }: Props) {
  const t = await getTranslations('imports');
  const say = t as unknown as LooseWords;
  const { id, kind, fileName, rows, state, columns, content } = found;
  const at = state !== 'open' ? 'done' : columns && step !== 'columns' ? 'look' : 'columns';
  return (
    <div className="max-w-[64rem]">
      <BackLink href={deskHref(books[kind].path, c)}>{t('look.again')}</BackLink>
      <h1 className="text-xl font-medium">{kind === 'roster' ? t('title') : t('ledgerTitle')}</h1>
      <p className="mt-1 break-all text-soft">{t('look.file', { name: fileName, rows })}</p>
      <ImportSteps at={at} />
      {state === 'done' && <ImportDone found={found} c={c} />}
      {state === 'running' && (
        <Panel title={t('run.title')} className="mt-4">
          <ImportProgress
            from={`/api/imports/${id}`}
            running
            words={{ progress: String(t.raw('run.progress')), wait: t('run.wait') }}
          />
          <noscript>
            <a className="text-link" href={deskHref(`${books[kind].path}/${id}`, c)}>
              {t('run.refresh')}
            </a>
          </noscript>
        </Panel>
      )}
      {state === 'open' && !content && (
        <Panel className="mt-4">
          <Empty
            title={t('gone.title')}
            text={t('gone.text')}
            action={<LinkButton href={deskHref(books[kind].path, c)}>{say('start.send')}</LinkButton>}
          />
        </Panel>
      )}
      {state === 'open' && content && at === 'columns' && <Match found={found} c={c} />}
      {state === 'open' && content && at === 'look' && <ImportLook viewer={viewer} found={found} c={c} />}
    </div>
  );
}

async function Match({ found, c }: { found: Import; c: string | null }) {
  const rows = rowsOf(found);
  const back = c ? `?c=${c}` : '';
  const [t, words, spec] = await Promise.all([getTranslations('imports'), formWords(), columnsForm(found, rows, back)]);
  const { columns, lines } = sampleOf(found, rows);
  return (
    <>
      <Panel title={t('match.title')} className="mt-4">
        <p className="mb-2 text-sm text-soft">{t('match.text')}</p>
        <div className="max-w-[36rem]">
          <MiniForm spec={spec} action={matchColumns} words={words} leads />
        </div>
      </Panel>
      <Panel title={t('match.sample')} className="mt-4" flush>
        <Table
          wide
          caption={t('match.sample')}
          head={[
            <th key="row">{t('match.row')}</th>,
            ...columns.map(({ nth, heading }) => <th key={nth}>{heading || t('match.column', { nth })}</th>),
          ]}
        >
          {lines.map(({ row, cells }) => (
            <tr key={row}>
              <td className="text-soft">{row}</td>
              {columns.map(({ nth }) => (
                <td key={nth} className="max-w-[16em] truncate">
                  {maskPhonesIn(cells[nth - 1] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      </Panel>
      <DropFile found={found} c={c} />
    </>
  );
}

const SHOWN = 5;

/** The first rows below the headings: columns numbered from 1, rows as the file counts them. */
function sampleOf({ headRow }: Import, [headings = [], ...below]: string[][]) {
  const columns = headings.map((heading, at) => ({ nth: at + 1, heading }));
  const lines = below.slice(0, SHOWN).map((cells, at) => ({ row: headRow + 1 + at, cells }));
  return { columns, lines };
}
