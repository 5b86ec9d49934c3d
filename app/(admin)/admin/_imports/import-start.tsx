import { BackLink } from '@/components/desk/back-link';
import { Button, LinkButton } from '@/components/ui/button';
import { Cell, CellLink, Cells } from '@/components/ui/cells';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { books } from '@/lib/imports/books';
import type { ImportKind, ImportRow } from '@/lib/imports/records';

type Props = {
  kind: ImportKind;
  community: string;
  c: string | null;
  imports: ImportRow[];
  why: string | undefined;
  now: Date;
};

/** The first step of bringing a file in: choosing it, or a template to fill; and the files of before. */
export async function ImportStart({ kind, community, c, imports, why, now }: Props) {
  const t = await getTranslations('imports');
  const say = t as unknown as LooseWords;
  const wrong = why && say.has(`upload.${why}`) ? say(`upload.${why}`) : why && t('upload.fault');
  return (
    <div className="max-w-[44rem]">
      <BackLink href={deskHref(books[kind].parent, c)}>{say(`${kind}.back`)}</BackLink>
      <h1 className="text-xl font-medium">{kind === 'roster' ? t('title') : t('ledgerTitle')}</h1>
      <p className="mt-1 text-soft">{say(`${kind}.intro`)}</p>
      {kind === 'ledger' && <Tip className="mx-0! mt-3">{t('ledger.promise')}</Tip>}
      <Panel className="mt-4">
        {/* A plain form: the file goes as it is, with or without script. */}
        <form action="/api/imports" method="post" encType="multipart/form-data" noValidate className="space-y-3">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="community" value={community} />
          {c && <input type="hidden" name="c" value={c} />}
          <label htmlFor="file" className="block font-medium">
            {t('start.file')}
          </label>
          <input
            id="file"
            type="file"
            name="file"
            accept=".xlsx,.csv,.txt"
            required
            aria-describedby="file-hint file-wrong"
            aria-invalid={wrong ? true : undefined}
            className="block min-h-11 w-full rounded-md border border-line bg-page p-2 file:mr-3 file:min-h-8 file:rounded file:border-0 file:bg-fill file:px-3 file:text-fg"
          />
          {wrong && (
            <p id="file-wrong" role="alert" className="text-sm text-red">
              {wrong}
            </p>
          )}
          <p id="file-hint" className="text-sm text-soft">
            {t('start.hint')}
          </p>
          <Button type="submit" tone="primary" size="medium">
            {t('start.send')}
          </Button>
        </form>
        <div className="mt-4 flex flex-wrap items-center gap-3 border-t border-line pt-4">
          <p className="min-w-0 flex-1 text-sm text-soft">{t('start.templateText')}</p>
          <LinkButton href={`/api/templates/${kind}`} size="medium" icon="download">
            {say(`${kind}.template`)}
          </LinkButton>
        </div>
      </Panel>
      {imports.length > 0 && (
        <Panel title={t('start.recent')} className="mt-4" flush>
          <Cells className="mt-0!">
            {imports.map((one) => (
              <Before key={one.id} one={one} now={now} c={c} />
            ))}
          </Cells>
        </Panel>
      )}
    </div>
  );
}

async function Before({ one, now, c }: { one: ImportRow; now: Date; c: string | null }) {
  const [t, clock] = await Promise.all([getTranslations('imports'), getTranslations('clock')]);
  const { id, kind, fileName, rows, state, kept, who, madeAt } = one;
  const word = { open: kept ? 'continue' : 'gone', running: 'running', done: 'finished' } as const;
  const tone = { open: kept ? 'amber' : 'neutral', running: 'blue', done: 'green' } as const;
  const said = {
    title: <span className="break-all">{fileName}</span>,
    text: [
      t('start.rows', { count: rows }),
      t('start.by', { who: who ?? '', at: momentText(clock, madeAt, now) }),
    ].join(' · '),
    value: <Tag tone={tone[state]}>{t(`start.${word[state]}`)}</Tag>,
  };
  if (state === 'open' && !kept) return <Cell {...said} />;
  return <CellLink {...said} href={deskHref(`${books[kind].path}/${id}`, c)} />;
}
