import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { changeArticle } from '@/app/knowledge-actions';
import { BackLink } from '@/components/desk/back-link';
import { ServiceForm } from '@/components/form/service-form';
import { deskHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findArticle } from '@/lib/knowledge/find-article';
import { keepsKnowledgeIn } from '@/lib/knowledge/keepers';
import { articleForm } from '@/lib/knowledge/say-form';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('form.edit') };
}

export default async function EditArticlePage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const path = `/admin/knowledge/${id}/edit`;
  const viewer = await requireStaff(path);
  const { article } = await orNotFound(findArticle(viewer, id), `article ${id}`);
  if (!keepsKnowledgeIn(viewer, article.communityId)) return refusePage(viewer, `article ${id}`);
  const c = nameCommunity(viewer, article.communityId, path, await searchParams);
  const [t, words, spec] = await Promise.all([
    getTranslations('knowledge'),
    formWords(),
    articleForm({ viewer, communityId: article.communityId, back: c ? `?c=${c}` : '', article }),
  ]);
  return (
    <div className="max-w-phone">
      <BackLink href={deskHref(`/admin/knowledge/${id}`, c)}>{t('article.backToArticle')}</BackLink>
      <h1 className="text-xl font-medium">{t('form.edit')}</h1>
      <div className="desk-form mt-3">
        <ServiceForm spec={spec} action={changeArticle} words={words} />
      </div>
    </div>
  );
}
