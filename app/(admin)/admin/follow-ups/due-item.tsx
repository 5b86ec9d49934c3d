import { callFollowUp, recordFollowUp } from '@/app/follow-up-actions';
import { RevealPhone } from '@/components/desk/reveal-phone';
import { MiniForm } from '@/components/form/mini-form';
import { Tag } from '@/components/ui/tag';
import { callForm } from '@/lib/follow-ups/call-form';
import type { DueSaid } from '@/lib/follow-ups/say-due';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Setting } from '@/lib/services/move';

type Props = { said: DueSaid; setting: Setting; back: string };

/** One call that is owed, or was made: whom, about what, by whom it was done, and the form to write it down. */
export async function DueItem({ said, setting, back }: Props) {
  const { row, href, kind, where, contact, why, due, lines, state } = said;
  return (
    <article data-row className="rounded-md border border-line bg-card px-4 py-3 focus-within:bg-blue-wash">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <span>
          {kind} <span className="tabular-nums">{row.number}</span>
        </span>
        {state ? (
          <Tag tone={row.state === 'done' ? 'green' : 'neutral'}>{state}</Tag>
        ) : (
          <Tag tone={why.tone}>{why.text}</Tag>
        )}
        {!state && <span className={due.late ? 'ml-auto text-red' : 'ml-auto'}>{due.text}</span>}
      </p>
      <p className="mt-1">
        <a href={href} className="text-link max-md:inline-block max-md:py-2">
          {row.summary}
        </a>
      </p>
      <p className="text-sm">{[where, contact].filter(Boolean).join(' · ')}</p>
      {lines.length > 0 && <p className="mt-1 text-sm whitespace-pre-line text-soft">{lines.join('\n')}</p>}
      {row.state === 'open' && <Acts said={said} setting={setting} back={back} />}
    </article>
  );
}

async function Acts({ said: { id, row }, setting, back }: Props) {
  const [t, words] = await Promise.all([getTranslations('followUp'), formWords(row.kind)]);
  if (row.own) return <p className="mt-2 text-sm text-amber">{t('own')}</p>;
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-2">
      {row.hasPhone ? (
        <RevealPhone
          id={`phone-${id}`}
          values={{ followUp: id }}
          masked={t('hidden')}
          why={null}
          action={callFollowUp}
          words={words}
          says={{ reveal: t('call'), label: t('callWho', { number: row.number }), recorded: t('called') }}
        />
      ) : (
        <span className="text-sm text-soft">{row.anonymous ? t('veiled') : t('noPhone')}</span>
      )}
      <details className="open:w-full">
        <summary
          aria-label={t('recordWho', { number: row.number })}
          className="row-link relative inline-flex min-h-11 items-center px-2 text-link md:min-h-9"
        >
          {t('record')}
        </summary>
        <MiniForm spec={await callForm(row, setting, back)} action={recordFollowUp} words={words} />
      </details>
    </div>
  );
}
