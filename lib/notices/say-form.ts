import 'server-only';
import { noticeTopics } from '@/db/schema/notices';
import { localMoment } from '@/lib/clock/local-moment';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { findBuildings } from '@/lib/homes/find-units';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import { outageTopics } from '@/lib/services/outages';
import type { Viewer } from '@/lib/viewer';
import type { NoticeRow } from './notice';

export type NoticeFormWish = { viewer: Viewer; communityId: string; back: string; notice?: NoticeRow };

/** The form by which a notice is written or changed. */
export async function noticeForm({ viewer, communityId, back, notice }: NoticeFormWish): Promise<FormSpec> {
  const [t, words, buildings] = await Promise.all([
    getTranslations('notices'),
    noticeWords(notice),
    findBuildings(viewer, communityId),
  ]);
  const options = buildings.map(({ id, name }) => ({ value: id, label: name }));
  const along: Record<string, string> = notice
    ? { notice: notice.id, version: String(notice.version), back }
    : { community: communityId, back };
  return {
    id: notice ? `notice-${notice.id}` : 'notice',
    ...(notice ? {} : { key: newId(), draft: `${viewer.personId}.notice.${communityId}` }),
    submit: t('form.submit'),
    fields: [
      ...hidden(along),
      ...(await topicFields(notice)),
      {
        name: 'to',
        control: 'chips',
        label: t('form.to'),
        required: true,
        options: (['all', 'some'] as const).map((value) => ({ value, label: t(`form.${value}`) })),
        value: notice?.buildingIds ? 'some' : 'all',
      },
      {
        name: 'buildings',
        control: 'checkboxes',
        label: t('form.buildings'),
        required: true,
        options,
        when: { field: 'to', equals: 'some' },
        value: notice?.buildingIds ?? [],
      },
      ...words,
      ...(await timeFields(notice)),
    ],
  };
}

async function topicFields(notice?: NoticeRow): Promise<Field[]> {
  const t = await getTranslations('notices');
  const off = { field: 'topic', equals: [...outageTopics] };
  return [
    {
      name: 'topic',
      control: 'chips',
      label: t('form.topic'),
      hint: t('form.topicHint'),
      required: true,
      options: noticeTopics.map((value) => ({ value, label: t(`topic.${value}`) })),
      ...(notice ? { value: notice.topic } : {}),
    },
    {
      name: 'offFrom',
      control: 'datetime',
      label: t('form.offFrom'),
      required: true,
      when: off,
      value: asTyped(notice?.offFrom),
    },
    {
      name: 'offUntil',
      control: 'datetime',
      label: t('form.offUntil'),
      required: true,
      when: off,
      value: asTyped(notice?.offUntil),
    },
    {
      name: 'urgent',
      control: 'switch',
      label: t('form.urgent'),
      hint: t('form.urgentHint'),
      when: { field: 'topic', equals: noticeTopics.filter((one) => one !== 'commercial') },
      value: notice?.urgent ? 'on' : '',
    },
  ];
}

async function noticeWords(notice?: NoticeRow): Promise<Field[]> {
  const t = await getTranslations('notices');
  return [
    {
      name: 'title',
      control: 'text',
      label: t('form.title'),
      placeholder: t('form.titleHint'),
      required: true,
      maxLength: 40,
      value: notice?.title ?? '',
    },
    {
      name: 'body',
      control: 'textarea',
      label: t('form.body'),
      placeholder: t('form.bodyHint'),
      required: true,
      maxLength: 2000,
      rows: 7,
      value: notice?.body ?? '',
    },
  ];
}

async function timeFields(notice?: NoticeRow): Promise<Field[]> {
  const t = await getTranslations('notices');
  return [
    {
      name: 'send',
      control: 'chips',
      label: t('form.send'),
      required: true,
      options: (['now', 'later'] as const).map((value) => ({ value, label: t(`form.${value}`) })),
      value: notice?.publishAt ? 'later' : 'now',
    },
    {
      name: 'publishAt',
      control: 'datetime',
      label: t('form.publishAt'),
      required: true,
      when: { field: 'send', equals: 'later' },
      value: asTyped(notice?.publishAt),
    },
    {
      name: 'endsAt',
      control: 'datetime',
      label: t('form.endsAt'),
      hint: t('form.endsAtHint'),
      value: asTyped(notice?.endsAt),
    },
    {
      name: 'cost',
      control: 'text',
      label: t('form.cost'),
      hint: t('form.costHint'),
      maxLength: 9,
      value: notice?.costFen == null ? '' : String(notice.costFen / 100),
    },
  ];
}

const asTyped = (at: Date | null | undefined): string => (at ? localMoment(at) : '');
