import { getTranslations } from 'next-intl/server';
import { MiniForm } from '../../form/mini-form';
import { PostButton } from '../../form/post-button';
import { Icon } from '../../icons/icon';
import type { Acts } from './acts';

export type QuietActsProps = { acts: Acts; shared: boolean };

/** What is rarely done, at the end of the page: show the landlord the photos, take the ticket back. */
export async function QuietActs({ acts, shared }: QuietActsProps) {
  const t = await getTranslations('resident');
  const withdraw = acts.forms.withdraw;
  return (
    <div className="mt-4 divide-y divide-line bg-card empty:hidden">
      {acts.moves.includes('share') && (
        <div className="flex flex-wrap items-center gap-3 px-4 py-2">
          <span className="flex min-w-[10em] flex-1 items-center gap-2 text-sm">
            <Icon name={shared ? 'eye' : 'hidden'} className="text-soft" />
            {t(shared ? 'page.shared' : 'page.notShared')}
          </span>
          <PostButton
            id="share"
            action={acts.action}
            words={acts.words}
            values={{ ...acts.valuesOf('share'), shared: String(!shared) }}
            size="medium"
          >
            {t(shared ? 'page.unshare' : 'page.share')}
          </PostButton>
        </div>
      )}
      {withdraw && (
        <details>
          <summary className="flex min-h-12 items-center gap-2 px-4 text-sm text-soft focus-visible:-outline-offset-2 elder:min-h-15">
            <Icon name="undo" />
            {t('box.withdraw')}
          </summary>
          <p className="px-4 text-sm text-soft">{t('box.withdrawText')}</p>
          <MiniForm spec={withdraw} action={acts.action} words={acts.words} />
        </details>
      )}
    </div>
  );
}
