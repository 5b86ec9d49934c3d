import 'server-only';
import { relations } from '@/db/schema/people';
import { type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { MOST_PROOFS } from './bind';

/** The last step of binding a home: who one is, with what proves it. */
export async function bindForm(unitId: string, name: string): Promise<FormSpec> {
  const [t, choices] = await Promise.all([getTranslations('homes'), getTranslations('choices')]);
  return {
    id: 'bind',
    submit: t('steps.send'),
    fields: [
      ...hidden({ unit: unitId }),
      {
        name: 'relation',
        control: 'radio',
        label: t('steps.relation'),
        required: true,
        options: relations.map((value) => ({ value, label: choices(`relation.${value}`) })),
      },
      {
        name: 'until',
        control: 'date',
        label: t('steps.until'),
        hint: t('steps.untilHint'),
        required: true,
        when: { field: 'relation', equals: 'tenant' },
      },
      {
        name: 'name',
        control: 'text',
        label: t('steps.name'),
        hint: t('steps.nameHint'),
        required: true,
        maxLength: 30,
        value: name,
      },
      { name: 'photos', control: 'photos', label: t('steps.photos'), hint: t('steps.photosHint'), max: MOST_PROOFS },
    ],
  };
}

/** 更改登记的姓名: what it is to be, why, and what proves it. */
export async function nameForm(): Promise<FormSpec> {
  const t = await getTranslations('homes');
  return {
    id: 'change-name',
    submit: t('change.send'),
    fields: [
      {
        name: 'name',
        control: 'text',
        label: t('change.name'),
        hint: t('change.nameHint'),
        required: true,
        maxLength: 30,
      },
      {
        name: 'reason',
        control: 'textarea',
        label: t('change.reason'),
        hint: t('change.reasonHint'),
        required: true,
        rows: 2,
        maxLength: 200,
      },
      { name: 'photos', control: 'photos', label: t('change.photos'), hint: t('change.photosHint'), max: MOST_PROOFS },
    ],
  };
}

/** 帮家人绑定: a name and a number, and nothing for the relative to type. */
export async function relativeForm(unitId: string): Promise<FormSpec> {
  const t = await getTranslations('homes');
  return {
    id: 'relative',
    submit: t('home.inviteSend'),
    fields: [
      ...hidden({ unit: unitId }),
      { name: 'name', control: 'text', label: t('home.inviteName'), required: true, maxLength: 30 },
      { name: 'phone', control: 'tel', label: t('home.invitePhone'), required: true, maxLength: 20, sensitive: true },
    ],
  };
}

/** What a refusal says to its person. */
export async function refusalForm(requestId: string, back: string): Promise<FormSpec> {
  const t = await getTranslations('homes');
  return {
    id: `refuse-${requestId}`,
    submit: t('desk.refuse'),
    fields: [
      ...hidden({ request: requestId, back }),
      {
        name: 'reason',
        control: 'textarea',
        label: t('desk.reason'),
        hint: t('desk.refuseHint'),
        required: true,
        rows: 2,
        maxLength: 200,
      },
    ],
  };
}

/** The end of a residency: the last day, and why. */
export async function endForm(residencyId: string, back: string): Promise<FormSpec> {
  const t = await getTranslations('homes');
  return {
    id: `end-${residencyId}`,
    submit: t('desk.endSend'),
    fields: [
      ...hidden({ residency: residencyId, back }),
      { name: 'day', control: 'date', label: t('desk.endDay'), hint: t('desk.endDayHint') },
      { name: 'reason', control: 'text', label: t('desk.endReason'), required: true, maxLength: 200 },
    ],
  };
}
