import 'server-only';
import { articleKinds } from '@/db/schema/knowledge';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';
import type { ArticleRow } from './article';

export type ArticleFormWish = { viewer: Viewer; communityId: string; back: string; article?: ArticleRow };

/** The form by which an article is written or changed. */
export async function articleForm({ viewer, communityId, back, article }: ArticleFormWish): Promise<FormSpec> {
  const t = await getTranslations('knowledge');
  const along: Record<string, string> = article
    ? { article: article.id, version: String(article.version), back }
    : { community: communityId, back };
  return {
    id: article ? `article-${article.id}` : 'article',
    ...(article ? {} : { key: newId(), draft: `${viewer.personId}.article.${communityId}` }),
    submit: t('form.submit'),
    fields: [...hidden(along), ...(await articleFields(article))],
  };
}

async function articleFields(article?: ArticleRow): Promise<Field[]> {
  const t = await getTranslations('knowledge');
  return [
    {
      name: 'kind',
      control: 'chips',
      label: t('form.kind'),
      required: true,
      options: articleKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
      ...(article ? { value: article.kind } : {}),
    },
    {
      name: 'title',
      control: 'text',
      label: t('form.title'),
      placeholder: t('form.titleHint'),
      required: true,
      maxLength: 60,
      value: article?.title ?? '',
    },
    {
      name: 'body',
      control: 'textarea',
      label: t('form.body'),
      hint: t('form.bodyHint'),
      required: true,
      maxLength: 6000,
      rows: 12,
      value: article?.body ?? '',
    },
    ...(await sightFields(article)),
  ];
}

/** Who may read it, and of a further version what it changes. */
async function sightFields(article?: ArticleRow): Promise<Field[]> {
  const t = await getTranslations('knowledge');
  const sight: Field = {
    name: 'public',
    control: 'switch',
    label: t('form.public'),
    hint: t('form.publicHint'),
    value: article?.public ? 'on' : '',
  };
  const change: Field = {
    name: 'change',
    control: 'text',
    label: t('form.change'),
    placeholder: t('form.changeHint'),
    maxLength: 100,
  };
  return article ? [sight, change] : [sight];
}
