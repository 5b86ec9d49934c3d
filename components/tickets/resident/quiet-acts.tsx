import type { FormSpec } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { MoveName } from '@/lib/services/moves';
import { MiniForm } from '../../form/mini-form';
import { PostButton } from '../../form/post-button';
import { Icon, type IconName } from '../../icons/icon';
import type { Acts } from './acts';

export type QuietActsProps = {
  acts: Acts;
  shared: boolean;
  /** Moves that have no card. */
  quiet: MoveName[];
};

/**
 * What is rarely done, at the end of the page: show the landlord the photos, take the ticket back; and whatever else a
 * service lets a household do.
 */
export async function QuietActs({ acts, shared, quiet }: QuietActsProps) {
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
      {quiet.map((move) => {
        const spec = acts.forms[move];
        return spec && <Row key={move} icon="edit" title={spec.submit} spec={spec} acts={acts} />;
      })}
      {withdraw && (
        <Row icon="undo" title={t('box.withdraw')} text={t('box.withdrawText')} spec={withdraw} acts={acts} ends />
      )}
    </div>
  );
}

type RowProps = { icon: IconName; title: string; text?: string; spec: FormSpec; acts: Acts; ends?: boolean };

/** Unfolds the form of a move. */
const Row = ({ icon, title, text, spec, acts, ends }: RowProps) => (
  <details>
    <summary className="flex min-h-12 items-center gap-2 px-4 text-sm text-soft focus-visible:-outline-offset-2 elder:min-h-15">
      <Icon name={icon} />
      {title}
    </summary>
    {text && <p className="px-4 text-sm text-soft">{text}</p>}
    <MiniForm spec={spec} action={acts.action} words={acts.words} photos={acts.photos} ends={ends} />
  </details>
);
