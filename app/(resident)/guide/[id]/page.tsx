import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlainText } from '@/components/knowledge/plain-text';
import { ResidentPage } from '@/components/shell/resident-page';
import { Tag } from '@/components/ui/tag';
import { Telephone } from '@/components/ui/telephone';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findGuide } from '@/lib/knowledge/find-article';
import { orNotFound } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { communityOf } from '@/lib/viewer';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('knowledge'))('guide') };
}

export default async function GuideArticlePage({ params }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireViewer(`/guide/${id}`);
  const article = await orNotFound(findGuide(viewer, id), `article ${id}`);
  const [t, home, clock] = await Promise.all([
    getTranslations('knowledge'),
    getTranslations('home'),
    getTranslations('clock'),
  ]);
  const { phone } = communityOf(viewer, article.communityId);
  return (
    <ResidentPage title={t('guide')} back="/guide">
      <article className="bg-card px-4 pt-4 pb-6">
        <Tag tone="blue">{t(`kind.${article.kind}`)}</Tag>
        <h2 className="mt-2 text-xl leading-snug font-medium">{article.title}</h2>
        <p className="mt-1 text-sm text-soft">{t('updated', { at: momentText(clock, article.savedAt, viewer.now) })}</p>
        <PlainText text={article.body} className="mt-4 leading-relaxed" />
      </article>
      <div className="flex justify-center px-4 pt-6 elder:hidden">
        <Telephone number={phone} size="medium" label={home('callFull', { phone })}>
          {home('call')}
        </Telephone>
      </div>
    </ResidentPage>
  );
}
