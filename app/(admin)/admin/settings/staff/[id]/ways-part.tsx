import { resetSecondOf, signOutOf } from '@/app/staff-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { Panel } from '@/components/ui/panel';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Member } from '@/lib/staff/find-staff';
import { reasonForm } from '@/lib/staff/say-forms';

type Props = { member: Member; at: { community: string; person: string }; fresh: boolean };

/** How the colleague comes in: everything of it can be ended, nothing of it can be read. */
export async function WaysPart({ member, at, fresh }: Props) {
  const [t, words] = await Promise.all([getTranslations('staff'), formWords()]);
  if (!fresh || member.endedAt) return null;
  const reset = await reasonForm('reset', at, t('ways.resetSave'));
  return (
    <Panel title={t('ways.title')}>
      <p className="mb-2 text-sm text-soft">{t('ways.outText')}</p>
      <div className="flex flex-wrap gap-2">
        <PostButton id="out" action={signOutOf} words={words} values={{ ...at, unlink: 'no' }} size="medium">
          {t('ways.out')}
        </PostButton>
        {member.wechat && (
          <PostButton id="unlink" action={signOutOf} words={words} values={{ ...at, unlink: 'yes' }} size="medium">
            {t('ways.unlink')}
          </PostButton>
        )}
      </div>
      {member.second && (
        <details className="mt-3">
          <summary className="flex min-h-11 items-center text-link">{t('ways.reset')}</summary>
          <p className="text-sm text-soft">{t('ways.resetText')}</p>
          <div className="-mx-4">
            <MiniForm spec={reset} action={resetSecondOf} words={words} ends />
          </div>
        </details>
      )}
    </Panel>
  );
}
