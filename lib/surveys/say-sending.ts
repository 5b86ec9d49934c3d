import 'server-only';
import { surveyEvents } from '@/db/schema/surveys';
import { localDay } from '@/lib/clock/day';
import { plainDayText } from '@/lib/clock/words';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { Sending } from './find-sending';
import { audiences, ROOMS } from './prepare';

/** The form by which somebody says how a survey will be sent; nothing goes out by it. */
export async function sendingForm(sending: Sending, back: string): Promise<FormSpec> {
  const t = await getTranslations('surveyPaper');
  const { survey } = sending;
  return {
    id: 'sending',
    submit: t('send.keep'),
    fields: [
      ...hidden({ survey: survey.id, version: String(survey.version), back }),
      ...(await whoFields(sending)),
      ...(survey.kind === 'halfYear' ? [] : await whomFields(sending)),
      ...(await countFields(sending)),
    ],
  };
}

async function whoFields({ survey: { named, per } }: Sending): Promise<Field[]> {
  const t = await getTranslations('surveyPaper');
  const option = (value: 'anonymous' | 'named' | 'household' | 'person') => ({
    value,
    label: t(`send.${value}`),
    hint: t(`send.${value}Text`),
  });
  return [
    {
      name: 'answers',
      control: 'radio',
      label: t('send.answers'),
      required: true,
      options: [option('anonymous'), option('named')],
      value: named ? 'named' : 'anonymous',
    },
    {
      name: 'per',
      control: 'radio',
      label: t('send.per'),
      required: true,
      options: [option('household'), option('person')],
      value: per,
    },
  ];
}

async function whomFields(sending: Sending): Promise<Field[]> {
  const { survey, buildings, rooms } = sending;
  const t = await getTranslations('surveyPaper');
  return [
    {
      name: 'to',
      control: 'radio',
      label: t('send.to'),
      required: true,
      options: audiences.map((value) => ({ value, label: t(`send.${value}`), hint: t(`send.${value}Text`) })),
      value: toOf(survey),
    },
    {
      name: 'buildings',
      control: 'checkboxes',
      label: t('send.whichBuildings'),
      required: true,
      options: buildings.map(({ id, name, homes }) => ({
        value: id,
        label: t('send.building', { name, count: homes }),
      })),
      when: { field: 'to', equals: 'buildings' },
      value: survey.buildingIds ?? [],
    },
    {
      name: 'rooms',
      control: 'textarea',
      label: t('send.whichRooms'),
      hint: t('send.roomsHint'),
      required: true,
      maxLength: ROOMS,
      rows: 6,
      when: { field: 'to', equals: 'rooms' },
      value: rooms.join('\n'),
    },
    await lastField(sending),
  ];
}

/** Until when one that waits for an event stays out. */
async function lastField({ survey: { closesAt } }: Sending): Promise<Field> {
  const t = await getTranslations('surveyPaper');
  return {
    name: 'last',
    control: 'date',
    label: t('send.last'),
    hint: t('send.lastText'),
    required: true,
    when: { field: 'to', equals: [...surveyEvents] },
    value: closesAt ? localDay(closesAt) : '',
  };
}

/** To whom a draft goes, as the form names it. */
export const toOf = ({ buildingIds, unitIds, event }: Sending['survey']): (typeof audiences)[number] =>
  event ?? (buildingIds ? 'buildings' : unitIds ? 'rooms' : 'all');

async function countFields(sending: Sending): Promise<Field[]> {
  const { survey } = sending;
  const t = await getTranslations('surveyPaper');
  const tick = (name: 'late' | 'fair', on: boolean): Field => ({
    name,
    control: 'switch',
    label: t(`send.${name}`),
    hint: t(`send.${name}Text`),
    value: on ? 'on' : '',
  });
  return [
    tick('late', survey.lateCounts),
    tick('fair', survey.fairCounts),
    {
      name: 'weighting',
      control: 'radio',
      label: t('send.weighting'),
      required: true,
      options: (['from20', 'from0'] as const).map((value) => ({ value, label: t(`send.${value}`) })),
      value: survey.weighting,
    },
    ...(await earlierField(sending)),
  ];
}

/** Which earlier round of its kind it is compared with, where there is one. */
async function earlierField({ survey, rounds }: Sending): Promise<Field[]> {
  if (rounds.length === 0) return [];
  const [t, clock] = await Promise.all([getTranslations('surveyPaper'), getTranslations('clock')]);
  const said = ({ title, closesAt }: Sending['rounds'][number]) =>
    t('send.round', { title, day: plainDayText(clock, localDay(closesAt)) });
  return [
    {
      name: 'earlier',
      control: 'select',
      label: t('send.earlier'),
      hint: t('send.earlierText'),
      options: rounds.map((round) => ({ value: round.id, label: said(round) })),
      value: survey.earlierId ?? '',
    },
  ];
}
