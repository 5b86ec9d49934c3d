import 'server-only';
import { surveyKinds } from '@/db/schema/surveys';
import { localDay } from '@/lib/clock/day';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';
import { findCopyable } from './find-desk-survey';
import { halfYearOf } from './half-year';
import type { SurveyKind } from './survey';

export type NewSurveyWish = { viewer: Viewer; communityId: string; back: string; copyOf?: string | undefined };

/** What begins from another survey, instead of a template. */
export const COPY = 'copy';

/** The form by which a survey is begun: from a template, or as a copy of another one. */
export async function newSurveyForm({ viewer, communityId, back, copyOf }: NewSurveyWish): Promise<FormSpec> {
  const [t, kinds, copyable] = await Promise.all([
    getTranslations('surveyDesk'),
    getTranslations('surveys'),
    findCopyable(viewer, communityId),
  ]);
  const copies = copyable.length > 0 ? [{ value: COPY, label: t('new.copy'), hint: t('new.copyHint') }] : [];
  const copied = copyable.find(({ id }) => id === copyOf);
  const from: Field = {
    name: 'from',
    control: 'radio',
    label: t('new.from'),
    required: true,
    options: [
      ...surveyKinds.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`), hint: t(`new.about.${kind}`) })),
      ...copies,
    ],
    value: copied ? COPY : 'halfYear',
  };
  const of: Field = {
    name: 'of',
    control: 'select',
    label: t('new.of'),
    required: true,
    options: copyable.map(({ id, title }) => ({ value: id, label: title })),
    when: { field: 'from', equals: COPY },
    value: copied?.id ?? '',
  };
  return {
    id: 'survey',
    key: newId(),
    submit: t('new.submit'),
    fields: [
      ...hidden({ community: communityId, back }),
      from,
      ...(copyable.length > 0 ? [of] : []),
      ...(await ownFields()),
    ],
  };
}

async function ownFields(): Promise<Field[]> {
  const t = await getTranslations('surveyDesk');
  return [
    { name: 'title', control: 'text', label: t('new.title'), hint: t('new.titleHint'), maxLength: 60 },
    {
      name: 'named',
      control: 'radio',
      label: t('new.named'),
      required: true,
      options: (['no', 'yes'] as const).map((value) => ({
        value,
        label: t(`named.${value}`),
        hint: t(`namedHint.${value}`),
      })),
      when: { field: 'from', equals: [...surveyKinds] },
      value: 'no',
    },
  ];
}

/** What a survey is called that nobody named: the half-yearly one after its half (SUR-1). */
export async function usualTitle(kind: SurveyKind, now: Date): Promise<string> {
  const [t, kinds] = await Promise.all([getTranslations('surveyDesk'), getTranslations('surveys')]);
  const day = localDay(now);
  if (kind !== 'halfYear')
    return t('usualTitle', {
      kind: kinds(`kind.${kind}`),
      year: day.slice(0, 4),
      month: String(Number(day.slice(5, 7))),
    });
  const { year, half } = halfYearOf(day);
  return t('halfTitle', { year: String(year), half });
}
