import type { Metadata } from 'next';
import { ResidentPage } from '@/components/shell/resident-page';
import { CellLink, Cells } from '@/components/ui/cells';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { SearchBar } from '@/components/ui/search-bar';
import { Chips } from '@/components/ui/tabs';
import { addressOf } from '@/lib/address';
import { getTranslations } from '@/lib/i18n/translations';
import { kindsOfArticles } from '@/lib/knowledge/article';
import { type ArticlePage, type ArticleWish, findGuides } from '@/lib/knowledge/find-articles';
import { chosenHome } from '@/lib/people/chosen-home';
import { requireViewer } from '@/lib/session';
import type { Home, Viewer } from '@/lib/viewer';
import { NoHome } from '../no-home';

type Asked = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Asked> };

const PATH = '/guide';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('guide') };
}

/** 办事指南: what the office wrote for residents, to be searched. */
export default async function GuidePage({ searchParams }: Props) {
  const viewer = await requireViewer(PATH);
  const [t, home, asked] = await Promise.all([getTranslations('knowledge'), chosenHome(viewer), searchParams]);
  return (
    <ResidentPage title={t('guide')} back="/">
      {home ? <Guide viewer={viewer} home={home} wish={wishOf(asked)} /> : <NoHome viewer={viewer} back={PATH} />}
    </ResidentPage>
  );
}

async function Guide({ viewer, home, wish }: { viewer: Viewer; home: Home; wish: ArticleWish }) {
  const [t, found] = await Promise.all([getTranslations('knowledge'), findGuides(viewer, home, wish)]);
  const kinds = kindsOfArticles.map((kind) => ({
    href: hrefOf({ q: wish.q, kind }),
    label: t(`kind.${kind}`),
    current: wish.kind === kind,
  }));
  return (
    <>
      <div className="space-y-3 bg-card px-4 py-3">
        <SearchBar action={PATH} label={t('guideSearch')} placeholder={t('guideSearch')} value={wish.q} />
        <Chips
          label={t('kinds')}
          tabs={[{ href: hrefOf({ q: wish.q }), label: t('all'), current: !wish.kind }, ...kinds]}
        />
      </div>
      <Found found={found} q={wish.q} />
      <MoreLinks
        newest={wish.after ? { href: hrefOf({ ...wish, after: undefined }), label: t('newest') } : null}
        more={found.next ? { href: hrefOf({ ...wish, after: found.next }), label: t('more') } : null}
      />
    </>
  );
}

async function Found({ found: { articles, oneCharacter }, q }: { found: ArticlePage; q: string | undefined }) {
  const t = await getTranslations('knowledge');
  if (oneCharacter) return <Empty icon="search" title={t('oneCharacter')} />;
  if (articles.length === 0) {
    return q ? (
      <Empty icon="search" title={t('noResults', { q })} text={t('noResultsText')} />
    ) : (
      <Empty icon="book" title={t('guideNone')} text={t('guideNoneText')} />
    );
  }
  return (
    <Cells>
      {articles.map(({ id, kind, title }) => (
        <CellLink key={id} href={`${PATH}/${id}`} title={title} text={t(`kind.${kind}`)} />
      ))}
    </Cells>
  );
}

const one = (value: Asked[string]) => [value].flat()[0] || undefined;

const wishOf = ({ q, kind, after }: Asked): ArticleWish => ({
  q: one(q)?.trim().slice(0, 100),
  kind: kindsOfArticles.find((known) => known === one(kind)),
  after: one(after),
});

const hrefOf = ({ q, kind, after }: ArticleWish): string => addressOf(PATH, { q, kind, after });
