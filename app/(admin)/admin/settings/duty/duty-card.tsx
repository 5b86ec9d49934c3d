import { setDuty, takeDuty } from '@/app/settings-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { dial } from '@/components/ui/telephone';
import { momentText } from '@/lib/clock/words';
import type { DutyNow, DutyPlace } from '@/lib/duty/board';
import { type FormSpec, hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';

type Props = { place: DutyPlace; community: string; c: string | null; at: Date; mayChange: boolean };

/** One post: who answers now, who stands behind, who comes next, and one button for each who could take over. */
export async function DutyCard({ place, community, c, at, mayChange }: Props) {
  const [t, clock] = await Promise.all([getTranslations('settings'), getTranslations('clock')]);
  const { post, now, next } = place;
  return (
    <Panel
      title={t(`duty.post.${post}`)}
      aside={now && <Tag tone="green">{t('duty.until', { at: momentText(clock, now.until, at) })}</Tag>}
    >
      {now ? (
        <Now now={now} at={at} />
      ) : (
        <Tip tone="red" className="mx-0!">
          <b className="font-medium">{t('duty.nobody')}</b>
          <br />
          {t('duty.nobodyText')}
        </Tip>
      )}
      {next && (
        <p className="mt-2 text-sm text-soft">
          {t('duty.next', { name: next.name, at: momentText(clock, next.from, at) })}
        </p>
      )}
      {mayChange && <Change place={place} community={community} c={c} />}
    </Panel>
  );
}

async function Now({ now, at }: { now: DutyNow; at: Date }) {
  const [t, clock] = await Promise.all([getTranslations('settings'), getTranslations('clock')]);
  return (
    <>
      <p className="text-2xl font-medium">{now.name}</p>
      <Phone number={now.phone} says={t(now.postPhone ? 'duty.shared' : 'duty.own')} />
      <p className="mt-3 text-sm text-soft">{t('duty.backup')}</p>
      {now.backup ? (
        <>
          <p className="font-medium">{now.backup}</p>
          <Phone number={now.backupPhone} says={t('duty.own')} />
        </>
      ) : (
        <p>{t('duty.noBackup')}</p>
      )}
      {now.setAt && (
        <p className="mt-2 text-sm text-soft">
          {t('changed', { who: now.setBy ?? t('colleague'), at: momentText(clock, now.setAt, at) })}
        </p>
      )}
    </>
  );
}

function Phone({ number, says }: { number: string | null; says: string }) {
  if (!number) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <a href={dial(number)} className="inline-flex min-h-11 items-center text-lg text-link">
        {number}
      </a>
      <span className="text-sm text-soft">{says}</span>
    </p>
  );
}

async function Change({ place, community, c }: Pick<Props, 'place' | 'community' | 'c'>) {
  const [t, words] = await Promise.all([getTranslations('settings'), formWords()]);
  const { post, now, colleagues } = place;
  const back = c ? `?c=${c}` : '';
  const others = colleagues.filter(({ id }) => id !== now?.personId);
  return (
    <div className="mt-4 border-t border-line pt-3">
      <p className="mb-2 text-sm text-soft">{others.length > 0 ? t('duty.change') : t('duty.nobodyElse')}</p>
      <div className="flex flex-wrap gap-2">
        {others.map(({ id, name }) => (
          <PostButton
            key={id}
            id={`${post}-${id}`}
            action={takeDuty}
            words={words}
            values={{ community, post, person: id, back }}
            label={t('duty.put', { name })}
            look="weui-btn weui-btn_default weui-btn_medium"
          >
            {name}
          </PostButton>
        ))}
      </div>
      <details className="mt-3">
        <summary className="flex min-h-11 items-center text-sm text-link">{t('duty.more')}</summary>
        <div className="-mx-4">
          <MiniForm
            key={`${now?.personId} ${now?.backupId} ${now?.postPhone}`}
            spec={await specOf(place, { community, post, back })}
            action={setDuty}
            words={words}
          />
        </div>
      </details>
    </div>
  );
}

async function specOf({ post, now, colleagues }: DutyPlace, carried: Record<string, string>): Promise<FormSpec> {
  const t = await getTranslations('settings');
  const known = new Map(colleagues.map(({ id, name }) => [id, name]));
  if (now) known.set(now.personId, now.name);
  if (now?.backupId && now.backup) known.set(now.backupId, now.backup);
  const options = [...known].map(([value, label]) => ({ value, label }));
  return {
    id: `duty-${post}`,
    submit: t('duty.save'),
    fields: [
      ...hidden(carried),
      { name: 'person', control: 'select', label: t('duty.person'), required: true, options, value: now?.personId },
      { name: 'backup', control: 'select', label: t('duty.backupField'), options, value: now?.backupId ?? '' },
      {
        name: 'phone',
        control: 'tel',
        label: t('duty.phoneField'),
        hint: t('duty.phoneHint'),
        maxLength: 20,
        value: now?.postPhone ?? '',
      },
    ],
  };
}
