import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { SimilarSaid } from '@/lib/tickets/say-similar';
import { PostButton } from '../../form/post-button';
import { Section } from '../../ui/page';

export type SimilarCellsProps = { similar: SimilarSaid[]; follow: FormAction; words: FormWords };

/** For a phone without JavaScript: what neighbours in this community have told of already, each to be followed. */
export async function SimilarCells({ similar, follow, words }: SimilarCellsProps) {
  const t = await getTranslations('resident');
  if (similar.length === 0) return null;
  return (
    <Section title={t('form.similar')} className="[@media(scripting:enabled)]:hidden">
      <ul className="divide-y divide-line bg-card">
        {similar.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-3 px-4 py-3">
            <a href={one.href} className="min-w-0 flex-1">
              <span className="block">{one.title}</span>
              <span className="block text-xs text-soft">
                {one.count} · {one.about}
              </span>
            </a>
            {one.mine ? (
              <span className="text-sm text-soft">{t('form.followed')}</span>
            ) : (
              <PostButton
                id={`follow-${one.id}`}
                action={follow}
                words={words}
                values={{ ticket: one.id, move: 'follow', as: 'resident' }}
                size="medium"
              >
                {t('form.follow')}
              </PostButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
