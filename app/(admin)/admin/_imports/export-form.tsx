import { BackLink } from '@/components/desk/back-link';
import { Button } from '@/components/ui/button';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { deskHref } from '@/lib/desk/hrefs';
import type { ExportKind } from '@/lib/exports/kinds';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { sheetFormats } from '@/lib/sheets/write';

type Props = {
  whats: readonly ExportKind[];
  community: string;
  c: string | null;
  q?: string;
  why: string | undefined;
  full: boolean;
  parent: string;
};

type Choice = { value: string; label: string };

/** What leaves as a file, in which form, and whether with whole numbers; a plain form, whose answer is the file. */
export async function ExportForm({ whats, community, c, q = '', why, full, parent }: Props) {
  const t = await getTranslations('imports');
  const say = t as unknown as LooseWords;
  const wrong = why && say.has(`export.why.${why}`) ? say(`export.why.${why}`) : undefined;
  const tickets = whats[0] === 'tickets';
  return (
    <div className="max-w-[40rem]">
      <BackLink href={deskHref(parent, c)}>{tickets ? t('ledger.back') : t('roster.back')}</BackLink>
      <h1 className="text-xl font-medium">{tickets ? t('export.ticketsTitle') : t('export.title')}</h1>
      {tickets && <p className="mt-1 text-soft">{t('export.ticketsText')}</p>}
      <Panel className="mt-4">
        <form action="/api/exports" method="post" className="space-y-4">
          <input type="hidden" name="community" value={community} />
          <input type="hidden" name="c" value={c ?? ''} />
          <input type="hidden" name="q" value={q} />
          {tickets ? (
            <input type="hidden" name="what" value="tickets" />
          ) : (
            <Radios
              name="what"
              label={t('export.what')}
              choices={whats.map((value) => ({ value, label: say(`export.whats.${value}`) }))}
            />
          )}
          <Radios
            name="format"
            label={t('export.format')}
            choices={sheetFormats.map((value) => ({ value, label: t(`export.${value}`) }))}
          />
          {full ? (
            <>
              <Radios
                name="phones"
                label={t('export.phones')}
                choices={(['masked', 'full'] as const).map((value) => ({ value, label: t(`export.${value}`) }))}
              />
              <div>
                <label htmlFor="reason" className="block text-sm text-soft">
                  {t('export.reason')}
                </label>
                <input
                  id="reason"
                  name="reason"
                  maxLength={200}
                  aria-describedby="reason-hint"
                  aria-invalid={why === 'reason' || undefined}
                  className="mt-1 block min-h-11 w-full rounded-md border border-line bg-page px-3"
                />
                <p id="reason-hint" className="mt-1 text-sm text-soft">
                  {t('export.reasonHint')}
                </p>
              </div>
            </>
          ) : (
            <p className="text-sm text-soft">{t('export.notAllowed')}</p>
          )}
          {wrong && (
            <Tip tone="red" className="mx-0">
              {wrong}
            </Tip>
          )}
          <Button type="submit" tone="primary" size="medium" icon="download">
            {t('export.send')}
          </Button>
          <p className="text-sm text-soft">{t('export.note')}</p>
        </form>
      </Panel>
    </div>
  );
}

function Radios({ name, label, choices }: { name: string; label: string; choices: Choice[] }) {
  return (
    <fieldset>
      <legend className="text-sm text-soft">{label}</legend>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {choices.map(({ value, label: words }, nth) => (
          <label key={value} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={nth === 0}
              className="size-4.5 accent-brand"
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
