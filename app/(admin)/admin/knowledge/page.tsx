import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { SearchBar } from '@/components/ui/search-bar';
import { Chips } from '@/components/ui/tabs';
import { addressOf, textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { kindsOfArticles } from '@/lib/knowledge/article';
import { type ArticleWish, findArticles } from '@/lib/knowledge/find-articles';
import { keepsKnowledgeIn } from '@/lib/knowledge/keepers';
import type { Params } from '@/lib/tickets/desk-query';
import { ArticleTable } from './article-table';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/knowledge';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('title') };
}

/** 知识库: what staff look up while somebody is on the telephone. */
export default async function KnowledgePage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk(PATH, searchParams);
  const wish = wishOf(params);
  const [t, found] = await Promise.all([getTranslations('knowledge'), findArticles(viewer, community.id, wish)]);
  const to = (next: ArticleWish) => hrefOf(c, next);
  return (
    <div className="max-w-[80rem]">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-medium">{t('title')}</h1>
        {keepsKnowledgeIn(viewer, community.id) && (
          <LinkButton href={deskHref(`${PATH}/new`, c)} tone="primary" size="small" icon="plus">
            {t('list.new')}
          </LinkButton>
        )}
      </div>
      <SearchBar
        action={PATH}
        label={t('search')}
        placeholder={t('searchHint')}
        value={wish.q}
        className="mt-3 max-w-md"
      >
        {c && <input type="hidden" name="c" value={c} />}
      </SearchBar>
      <Kinds wish={wish} to={to} />
      <Panel className="mt-4" flush>
        {found.articles.length > 0 ? (
          <ArticleTable articles={found.articles} now={viewer.now} c={c} />
        ) : (
          <Nothing q={wish.q} oneCharacter={found.oneCharacter} />
        )}
      </Panel>
      <MoreLinks
        newest={wish.after ? { href: to({ ...wish, after: undefined }), label: t('newest') } : null}
        more={found.next ? { href: to({ ...wish, after: found.next }), label: t('more') } : null}
      />
    </div>
  );
}

type KindsProps = { wish: ArticleWish; to: (next: ArticleWish) => string };

async function Kinds({ wish: { q, kind, archived }, to }: KindsProps) {
  const t = await getTranslations('knowledge');
  const kinds = kindsOfArticles.map((one) => ({
    href: to({ q, kind: one }),
    label: t(`kind.${one}`),
    current: kind === one,
  }));
  const all = { href: to({ q }), label: t('all'), current: !kind && !archived };
  const away = { href: to({ q, archived: true }), label: t('list.archive'), current: archived };
  return <Chips label={t('kinds')} className="mt-3" tabs={[all, ...kinds, away]} />;
}

async function Nothing({ q, oneCharacter }: { q: string | undefined; oneCharacter: boolean }) {
  const t = await getTranslations('knowledge');
  if (oneCharacter) return <Empty icon="search" title={t('oneCharacter')} />;
  return q ? (
    <Empty icon="search" title={t('noResults', { q })} />
  ) : (
    <Empty icon="book" title={t('list.none')} text={t('list.noneText')} />
  );
}

function wishOf(params: Params): ArticleWish {
  const kind = kindsOfArticles.find((one) => one === textOf(params.kind));
  return { q: textOf(params.q)?.trim(), kind, archived: textOf(params.away) === '1', after: textOf(params.after) };
}

const hrefOf = (c: string | null, { q, kind, archived, after }: ArticleWish): string =>
  addressOf(PATH, { c, q, kind, away: archived ? '1' : null, after });
