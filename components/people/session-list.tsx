import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { SessionCell } from '@/lib/people/say-sessions';
import { PostButton } from '../form/post-button';
import { Tag } from '../ui/tag';

export type SessionListProps = {
  sessions: SessionCell[];
  action: FormAction;
  words: FormWords;
  /** The page this stands on. */
  back: string;
};

/** Where the person is signed in; each other place can be ended, or all of them at once. */
export async function SessionList({ sessions, action, words, back }: SessionListProps) {
  const t = await getTranslations('account');
  const others = sessions.some((one) => !one.here);
  return (
    <>
      <ul aria-label={t('devices.title')} className="divide-y divide-line bg-card">
        {sessions.map(({ handle, name, said, here }) => (
          <li key={handle} className="flex min-h-16 items-center gap-3 px-4 py-2.5">
            <span className="min-w-0 flex-1">
              <span className="block">{name}</span>
              <span className="block text-xs text-soft">{said}</span>
            </span>
            {here ? (
              <Tag tone="green">{t('devices.here')}</Tag>
            ) : (
              <PostButton
                id={`end-${handle}`}
                action={action}
                words={words}
                values={{ handle, back }}
                label={t('devices.endOf', { device: name })}
                size="small"
              >
                {t('devices.end')}
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      <div className="px-4 pt-3 pb-4">
        {others ? (
          <PostButton id="end-all" action={action} words={words} values={{ handle: '', back }} size="medium">
            {t('devices.endAll')}
          </PostButton>
        ) : (
          <p className="text-sm text-soft">{t('devices.only')}</p>
        )}
      </div>
    </>
  );
}
