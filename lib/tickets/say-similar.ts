import 'server-only';
import { momentText } from '@/lib/clock/words';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { communityOf, type Viewer } from '@/lib/viewer';
import { findSimilar, type SimilarWish } from './find-similar';

export type SimilarSaid = { id: string; href: string; title: string; count: string; about: string; mine: boolean };

/** What neighbours have told of already, as lines: what and where, how many households, since when, how far it is. */
export async function saySimilar(viewer: Viewer, wish: SimilarWish): Promise<SimilarSaid[]> {
  const [t, clock, words, found] = await Promise.all([
    getTranslations('resident'),
    getTranslations('clock'),
    serviceWords(wish.kind, communityOf(viewer, wish.communityId).settings),
    findSimilar(viewer, wish),
  ]);
  return found.map(({ id, category, building, spot, homes, openedAt, step, mine }) => ({
    id,
    href: `/tickets/${id}`,
    title: [words(`options.category.${category}`), building ?? t('list.public'), spot].filter(Boolean).join(' · '),
    count: t('form.similarCount', { count: homes }),
    about: [t('form.similarAt', { at: momentText(clock, openedAt, viewer.now) }), words(`steps.${step}`)].join(' · '),
    mine,
  }));
}
