import { getTranslations } from 'next-intl/server';
import { matchColumns } from '@/app/import-actions';
import { MiniForm } from '@/components/form/mini-form';
import { Icon } from '@/components/icons/icon';
import { ImportProgress } from '@/components/imports/import-progress';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { deskHref } from '@/lib/desk/hrefs';
import { formWords } from '@/lib/form-words';
import type { LooseWords } from '@/lib/i18n/service-words';
import { books } from '@/lib/imports/books';
import { type Import, rowsOf } from '@/lib/imports/records';
import { columnsForm } from '@/lib/imports/say-columns';
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
      <a
        href={deskHref(books[kind].path, c)}
        className="inline-flex min-h-9 items-center gap-1 text-link max-md:min-h-11"
      >
        <Icon name="back" className="size-[1.1em]" />
        {t('look.again')}
      </a>
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

const SHOWN = 5;

async function Match({ found, c }: { found: Import; c: string | null }) {
  const rows = rowsOf(found);
  const back = c ? `?c=${c}` : '';
  const [t, words, spec] = await Promise.all([getTranslations('imports'), formWords(), columnsForm(found, rows, back)]);
  const [headings = [], ...below] = rows;
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
            // biome-ignore lint/suspicious/noArrayIndexKey: a column of the file is its place
            ...headings.map((heading, at) => <th key={at}>{heading || t('match.column', { nth: at + 1 })}</th>),
          ]}
        >
          {below.slice(0, SHOWN).map((row, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of the file is its place
            <tr key={nth}>
              <td className="text-soft">{found.headRow + 1 + nth}</td>
              {headings.map((heading, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same
                <td key={`${at} ${heading}`} className="max-w-[16em] truncate">
                  {row[at]}
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
