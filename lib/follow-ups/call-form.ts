import 'server-only';
import type { Timetable } from '@/lib/clock/calendar';
import { localMoment, nextHalfHour } from '@/lib/clock/local-moment';
import { type Field, type FormSpec, hidden, type Option } from '@/lib/form';
import { wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import { ways } from '@/lib/services/move';
import type { Settings } from '@/lib/settings';
import { proposedTry } from './next-try';
import { failedTries } from './record-call';

type Owed = { id: string; kind: string; tries: number };
type Setting = { now: Date; settings: Settings; timetable: Timetable };

const scores = ['5', '4', '3', '2', '1'];

/** The form of one call: how, what came of it and what was said; only what that outcome needs is asked. */
export async function callForm(owed: Owed, setting: Setting, back: string): Promise<FormSpec> {
  const [t, choices] = await Promise.all([getTranslations('followUp'), getTranslations('choices')]);
  const way = ways.map((value) => ({ value, label: choices(`way.${value}`) }));
  const results = await resultsOf(owed, setting);
  return {
    id: `call-${owed.id}`,
    submit: t('save'),
    fields: [
      ...hidden({ followUp: owed.id, back }),
      { name: 'way', control: 'chips', label: t('fields.way'), required: true, options: way, value: 'phone' },
      {
        name: 'result',
        control: 'chips',
        label: t('fields.result'),
        hint: t('lowHint'),
        required: true,
        options: results,
      },
      {
        name: 'words',
        control: 'textarea',
        label: t('fields.words'),
        required: true,
        maxLength: 500,
        rows: 2,
        when: { field: 'result', equals: scores },
      },
      ...(await nextField(owed.kind, setting)),
      {
        name: 'tryAt',
        control: 'datetime',
        label: t('fields.tryAt'),
        hint: t('fields.tryAtHint'),
        value: localMoment(proposedTry(setting.now, setting.timetable)),
        when: { field: 'result', equals: [...failedTries] },
      },
    ],
  };
}

/** The resident's five words, what a try in vain came to, and the end of trying once it was tried often enough. */
async function resultsOf({ tries }: Owed, { settings }: Setting): Promise<Option[]> {
  const [t, choices] = await Promise.all([getTranslations('followUp'), getTranslations('choices')]);
  const failed = [...failedTries, ...(tries >= settings.confirmTries ? (['giveUp'] as const) : [])];
  return [
    ...scores.map((value) => ({ value, label: choices(`score.${value}` as 'score.5') })),
    ...failed.map((value) => ({ value, label: t(`result.${value}`) })),
  ];
}

/** CMP-3: what is not over yet names the next answer. */
async function nextField(kind: string, { now, settings }: Setting): Promise<Field[]> {
  if (!serviceOf(kind).namesNext) return [];
  const t = await wordsFor(kind, 'moves');
  return [
    {
      name: 'next',
      control: 'datetime',
      label: t('followUp.fields.next.label'),
      hint: t('followUp.fields.next.hint'),
      required: true,
      value: localMoment(nextHalfHour(now, settings.answers.reply.minutes)),
      when: { field: 'result', equals: scores },
    },
  ];
}
