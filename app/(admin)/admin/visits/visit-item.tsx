import { recordHomeVisit } from '@/app/follow-up-actions';
import { MiniForm } from '@/components/form/mini-form';
import { Tag } from '@/components/ui/tag';
import { addressOf } from '@/lib/address';
import { filingHref, firstKind } from '@/lib/desk/filing-links';
import { deskHref } from '@/lib/desk/hrefs';
import type { VisitSaid } from '@/lib/follow-ups/say-visits';
import { visitForm } from '@/lib/follow-ups/visit-form';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Setting } from '@/lib/services/move';

type Props = { said: VisitSaid; setting: Setting; back: string; c: string | null };

/** One home to visit, or what was said there and what came of it. */
export async function VisitItem({ said, setting, back, c }: Props) {
  const { row, people, when, late, lines, words, state } = said;
  return (
    <article data-row className="rounded-md border border-line bg-card px-4 py-3 focus-within:bg-blue-wash">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a href={deskHref(`/admin/homes/${row.unitId}`, c)} className="font-medium text-link max-md:py-2">
          {row.unit}
        </a>
        {state && <Tag tone={row.state === 'done' ? 'green' : 'neutral'}>{state}</Tag>}
        {!state && <span className={late ? 'ml-auto text-sm text-red' : 'ml-auto text-sm text-soft'}>{when}</span>}
      </p>
      <p className="text-sm">{people}</p>
      <p className="mt-1 text-sm whitespace-pre-line text-soft">{lines.join('\n')}</p>
      {words && <p className="mt-1 text-sm">{words}</p>}
      <Raised said={said} c={c} />
      {row.state === 'open' && <RecordVisit said={said} setting={setting} back={back} />}
    </article>
  );
}

async function RecordVisit({ said: { id, row }, setting, back }: Omit<Props, 'c'>) {
  const [t, words] = await Promise.all([getTranslations('followUp'), formWords()]);
  return (
    <details className="mt-1">
      <summary
        aria-label={t('visit.recordWho', { unit: row.unit })}
        className="row-link relative inline-flex min-h-11 items-center px-2 text-link md:min-h-9"
      >
        {t('visit.record')}
      </summary>
      <MiniForm spec={await visitForm(id, setting, back)} action={recordHomeVisit} words={words} />
    </details>
  );
}

/** FUP-3: what was raised becomes a ticket, and is linked with the visit. */
async function Raised({ said: { row, raised }, c }: { said: VisitSaid; c: string | null }) {
  const t = await getTranslations('followUp');
  if (row.state !== 'done') return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      {raised.map((ticket) => (
        <a key={ticket.href} href={ticket.href} className="inline-flex min-h-9 items-center text-link max-md:min-h-11">
          {t('visit.raised')} {ticket.number} {ticket.summary}
        </a>
      ))}
      <a
        href={filingHref({ c, kind: firstKind(), unit: row.unitId, visit: row.id })}
        className="inline-flex min-h-9 items-center text-link max-md:min-h-11"
      >
        {t('visit.raise')}
      </a>
      <a
        href={addressOf('/print/visits', { c, v: row.id })}
        className="inline-flex min-h-9 items-center text-link max-md:min-h-11"
      >
        {t('visit.print')}
      </a>
    </div>
  );
}
