import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { bringBack, putAway } from '@/app/knowledge-actions';
import { BackLink } from '@/components/desk/back-link';
import { PostButton } from '@/components/form/post-button';
import { SureButton } from '@/components/form/sure-button';
import { PlainText } from '@/components/knowledge/plain-text';
import { LinkButton } from '@/components/ui/button';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findArticle } from '@/lib/knowledge/find-article';
import { keepsKnowledgeIn } from '@/lib/knowledge/keepers';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { Versions } from './versions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('title') };
}

/** One article, the version it has now or an older one, with all its versions beside it. */
export default async function ArticlePage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const asked = await searchParams;
  const viewer = await requireStaff(`/admin/knowledge/${id}`);
  const { article, versions } = await orNotFound(findArticle(viewer, id), `article ${id}`);
  const c = nameCommunity(viewer, article.communityId, `/admin/knowledge/${id}`, asked);
  const t = await getTranslations('knowledge');
  const keeps = keepsKnowledgeIn(viewer, article.communityId);
  const shown = versions.find(({ version }) => String(version) === textOf(asked.v)) ?? versions[0];
  const along = { article: id, version: String(article.version), back: c ? `?c=${c}` : '' };
  const old = shown && shown.version !== article.version ? shown : null;
  const { kind, title, body, public: open } = shown ?? article;
  return (
    <div className="max-w-[72rem]">
      <BackLink href={deskHref('/admin/knowledge', c)}>{t('article.back')}</BackLink>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-medium">{title}</h1>
        {keeps && !article.archivedAt && (
          <LinkButton href={deskHref(`/admin/knowledge/${id}/edit`, c)} size="small" icon="edit">
            {t('article.edit')}
          </LinkButton>
        )}
      </div>
      <p className="mt-2 flex flex-wrap gap-2">
        <Tag tone="blue">{t(`kind.${kind}`)}</Tag>
        <Tag tone={open ? 'green' : 'neutral'}>{t(open ? 'public' : 'staffOnly')}</Tag>
        {article.archivedAt && <Tag tone="amber">{t('archived')}</Tag>}
      </p>
      {old && (
        <Tip
          tone="amber"
          className="mx-0!"
          action={<a href={deskHref(`/admin/knowledge/${id}`, c)}>{t('article.toLatest')}</a>}
        >
          {t('article.older', { version: old.version })}
        </Tip>
      )}
      <div className="mt-3 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Panel>
          <PlainText text={body} className="text-base leading-relaxed" />
          {keeps && old && <BringBack along={{ ...along, older: String(old.version) }} />}
        </Panel>
        <div className="space-y-4">
          <Versions id={id} versions={versions} shown={shown?.version} now={viewer.now} c={c} />
          {keeps && <Away along={along} archived={article.archivedAt !== null} />}
        </div>
      </div>
    </div>
  );
}

async function BringBack({ along }: { along: Record<string, string> }) {
  const [t, words] = await Promise.all([getTranslations('knowledge'), formWords()]);
  return (
    <div className="mt-6 border-t border-line pt-3">
      <p className="text-sm text-soft">{t('article.restoreText')}</p>
      <PostButton id="restore" action={bringBack} words={words} values={along} size="medium" className="mt-2">
        {t('article.restore')}
      </PostButton>
    </div>
  );
}

async function Away({ along, archived }: { along: Record<string, string>; archived: boolean }) {
  const [t, words] = await Promise.all([getTranslations('knowledge'), formWords()]);
  if (archived) {
    return (
      <PostButton id="unarchive" action={putAway} words={words} values={{ ...along, away: 'no' }} size="medium">
        {t('article.unarchive')}
      </PostButton>
    );
  }
  return (
    <SureButton
      id="archive"
      ask={t('article.archive')}
      text={t('article.archiveText')}
      action={putAway}
      words={words}
      values={{ ...along, away: 'yes' }}
      size="small"
      around="rounded-md border border-line bg-card px-4 py-1"
    >
      {t('article.archiveSure')}
    </SureButton>
  );
}
