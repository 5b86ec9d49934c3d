import type { Metadata } from 'next';
import { iconNamed } from '@/components/icons/icon';
import { ResidentPage } from '@/components/shell/resident-page';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { momentText } from '@/lib/clock/words';
import { anyWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { chosenHome } from '@/lib/people/chosen-home';
import { requireViewer } from '@/lib/session';
import { readCursor } from '@/lib/tickets/cursor';
import { findPublished } from '@/lib/tickets/find-published';
import type { Home, Viewer } from '@/lib/viewer';
import { NoHome } from '../no-home';

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('ideas.title') };
}

export default async function PublishedPage({ searchParams }: Props) {
  const viewer = await requireViewer('/published');
  const [t, home, { after }] = await Promise.all([getTranslations('home'), chosenHome(viewer), searchParams]);
  return (
    <ResidentPage title={t('ideas.title')} back="/services/voice">
      {home ? (
        <Ideas viewer={viewer} home={home} after={typeof after === 'string' ? after : ''} />
      ) : (
        <NoHome viewer={viewer} back="/published" />
      )}
    </ResidentPage>
  );
}

async function Ideas({ viewer, home, after }: { viewer: Viewer; home: Home; after: string }) {
  const [t, wordOf, clock, { rows, next }] = await Promise.all([
    getTranslations('home'),
    anyWords(),
    getTranslations('clock'),
    findPublished(viewer, home, readCursor(after)),
  ]);
  if (rows.length === 0)
    return (
      <Empty
        icon="lighting"
        title={t('ideas.none')}
        text={t('ideas.noneText')}
        action={<LinkButton href="/services/voice">{t('groups.voice')}</LinkButton>}
      />
    );
  return (
    <>
      {rows.map(({ id, kind, category, at, words }) => (
        <article key={id} className="mx-3 mt-3">
          <Card icon={iconNamed(category)} title={wordOf(`${kind}.options.category.${category}`)}>
            <p className="whitespace-pre-line">{words}</p>
            <p className="mt-2 text-xs text-soft">{t('ideas.at', { at: momentText(clock, at, viewer.now) })}</p>
          </Card>
        </article>
      ))}
      <MoreLinks
        newest={after ? { href: '/published', label: t('ideas.newest') } : null}
        more={next ? { href: `/published?after=${next}`, label: t('ideas.more') } : null}
      />
    </>
  );
}
