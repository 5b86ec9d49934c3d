import 'server-only';
import { localMoment } from '@/lib/clock/local-moment';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { Setting } from '@/lib/services/move';
import { proposedTry } from './next-try';
import { visitResults } from './record-visit';

/** The form of one visit: whom one met and what was said, or when one comes again. */
export async function visitForm(id: string, { now, timetable }: Setting, back: string): Promise<FormSpec> {
  const t = await getTranslations('followUp');
  const results = visitResults.map((value) => ({ value, label: t(`visit.result.${value}`) }));
  return {
    id: `visit-form-${id}`,
    submit: t('save'),
    fields: [
      ...hidden({ visit: id, back }),
      { name: 'result', control: 'chips', label: t('visit.fields.result'), required: true, options: results },
      ...(await metFields()),
      {
        name: 'tryAt',
        control: 'datetime',
        label: t('visit.fields.tryAt'),
        hint: t('fields.tryAtHint'),
        value: localMoment(proposedTry(now, timetable)),
        when: { field: 'result', equals: 'nobodyHome' },
      },
    ],
  };
}

/** Whom one met and what they said. */
async function metFields(): Promise<Field[]> {
  const t = await getTranslations('followUp');
  const when = { field: 'result', equals: 'met' };
  return [
    {
      name: 'met',
      control: 'text',
      label: t('visit.fields.met'),
      placeholder: t('visit.fields.metPlaceholder'),
      required: true,
      maxLength: 60,
      when,
    },
    {
      name: 'words',
      control: 'textarea',
      label: t('visit.fields.words'),
      hint: t('visit.fields.wordsHint'),
      required: true,
      maxLength: 500,
      rows: 2,
      when,
    },
  ];
}
