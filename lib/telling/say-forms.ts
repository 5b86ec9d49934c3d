import 'server-only';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { smsModes } from '@/lib/settings';
import { mutedAs } from './decide';
import { groupPosts, type OfficeChannels } from './office-channels';
import type { OwnChoices } from './own-choices';
import { type Quiet, sayMinute, usualQuiet } from './quiet';

/** One's own choices: what by which way, and the quiet hours. */
export async function choicesForm(choices: OwnChoices): Promise<FormSpec> {
  const t = await getTranslations('telling');
  const { muted, kinds, ways } = choices;
  const shown = (['wechat', 'sms'] as const).filter((way) => (way === 'sms' ? ways.sms : ways.wechat === 'linked'));
  return {
    id: 'telling',
    submit: t('own.save'),
    fields: [
      ...hidden({ ways: shown.join(' ') }),
      ...shown.map(
        (way): Field => ({
          name: way,
          control: 'checkboxes',
          label: t(`own.${way}`),
          hint: t(`own.${way}Hint`),
          options: kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          value: kinds.filter((kind) => !muted.includes(mutedAs(way, kind))),
        }),
      ),
      ...(await quietFields(choices)),
    ],
  };
}

async function quietFields({ quietFrom, quietUntil }: Quiet): Promise<Field[]> {
  const t = await getTranslations('telling');
  const when = { field: 'quiet', equals: 'on' };
  const hour = (name: 'from' | 'until', minute: number): Field => ({
    name,
    control: 'time',
    label: t(`own.${name}`),
    required: true,
    when,
    value: sayMinute(minute),
  });
  return [
    {
      name: 'quiet',
      control: 'switch',
      label: t('own.quiet'),
      hint: t('own.quietHint'),
      value: quietFrom === null ? '' : 'on',
    },
    hour('from', quietFrom ?? usualQuiet.quietFrom),
    hour('until', quietUntil ?? usualQuiet.quietUntil),
  ];
}

type Carried = { community: string; back: string };

/** What goes by SMS. */
export async function smsForm({ sms }: OfficeChannels, carried: Carried): Promise<FormSpec> {
  const t = await getTranslations('telling');
  const options = smsModes.map((value) => ({ value, label: t(`office.modes.${value}`) }));
  return {
    id: 'sms',
    submit: t('office.save'),
    fields: [
      ...hidden(carried),
      { name: 'mode', control: 'select', label: t('office.mode'), required: true, options, value: sms.mode },
    ],
  };
}

/** The group's robot; its address is asked for and never shown. */
export async function robotForm({ robot }: OfficeChannels, carried: Carried): Promise<FormSpec> {
  const t = await getTranslations('telling');
  return {
    id: 'robot',
    submit: t('office.save'),
    fields: [
      ...hidden(carried),
      {
        name: 'key',
        control: 'text',
        label: t('office.key'),
        hint: t(robot ? 'office.keyKept' : 'office.keyHint'),
        required: !robot,
        maxLength: 200,
        sensitive: true,
      },
      {
        name: 'posts',
        control: 'checkboxes',
        label: t('office.posts'),
        options: groupPosts.map((value) => ({ value, label: t(`office.post.${value}`) })),
        value: robot?.posts ?? [...groupPosts],
      },
    ],
  };
}
