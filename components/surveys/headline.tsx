import { getTranslations } from '@/lib/i18n/translations';
import type { Headline } from '@/lib/surveys/results/part';
import { Tip } from '../ui/notice';

/** The result in one sentence, what weakens it, and its numbers with how they are counted. */
export async function ResultHeadline({ headline: { sentence, warnings, facts, method } }: { headline: Headline }) {
  const t = await getTranslations('surveyResults');
  return (
    <section className="card rounded-md border border-line bg-card p-4">
      <p className="text-lg font-medium md:text-xl">{sentence}</p>
      {warnings.map((warning) => (
        <Tip key={warning} tone="amber" className="mx-0 mt-3 mb-0">
          {warning}
        </Tip>
      ))}
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 xl:grid-cols-7">
        {facts.map(({ id, term, value, more }) => (
          <div key={id}>
            <dt className="text-sm text-soft">{term}</dt>
            <dd>
              <span className="block text-2xl tabular-nums">{value}</span>
              {more && <span className="block text-xs text-soft">{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <details className="mt-3 border-t border-line pt-2 text-sm text-soft">
        <summary className="min-h-8 cursor-pointer py-1 max-md:min-h-11 max-md:py-2.5">{t('method.label')}</summary>
        <ul className="list-disc space-y-1 pt-1 pl-5">
          {method.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
