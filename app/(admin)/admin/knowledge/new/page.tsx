import type { Metadata } from 'next';
import { newArticle } from '@/app/knowledge-actions';
import { BackLink } from '@/components/desk/back-link';
import { ServiceForm } from '@/components/form/service-form';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { keepsKnowledgeIn } from '@/lib/knowledge/keepers';
import { articleForm } from '@/lib/knowledge/say-form';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/knowledge/new';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('form.new') };
}

export default async function NewArticlePage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk(PATH, searchParams);
  if (!keepsKnowledgeIn(viewer, community.id)) return refusePage(viewer, PATH);
  const [t, words, spec] = await Promise.all([
    getTranslations('knowledge'),
    formWords(),
    articleForm({ viewer, communityId: community.id, back: c ? `?c=${c}` : '' }),
  ]);
  return (
    <div className="max-w-phone">
      <BackLink href={deskHref('/admin/knowledge', c)}>{t('article.back')}</BackLink>
      <h1 className="text-xl font-medium">{t('form.new')}</h1>
      <div className="desk-form mt-3">
        <ServiceForm spec={spec} action={newArticle} words={words} />
      </div>
    </div>
  );
}
