import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Field, FormSpec, Option } from '@/lib/form';
import { findBuildings, type findUnit } from '@/lib/homes/find-units';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { newId } from '@/lib/id';
import type { Service } from '@/lib/services/define';
import { serviceFields } from '@/lib/tickets/describe';
import { deskChannels } from '@/lib/tickets/file-at-desk';
import type { Viewer } from '@/lib/viewer';

export type HomeFound = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

/**
 * The form by which the desk files for somebody: where the word came from, who called, then the resident's own form, with
 * the dangers that residents telephone about, and the reading back (GEN-6). Without a home it is a public area.
 */
export async function deskFilingForm(
  viewer: Viewer,
  service: Service,
  communityId: string,
  home: HomeFound | null,
): Promise<FormSpec> {
  const [t, choices, words, buildings] = await Promise.all([
    getTranslations('desk'),
    getTranslations('choices'),
    serviceWords(service.kind),
    findBuildings(viewer, communityId),
  ]);
  const homes = home ? [{ value: home.id, label: home.label }] : [];
  const own = await serviceFields(service, {
    homes,
    buildings: buildings.map(({ id, name }) => ({ value: id, label: name })),
  });
  const said = t as unknown as LooseWords;
  const channels = deskChannels.map((value) => ({ value, label: choices(`channel.${value}`) }));
  return {
    id: `desk-${service.kind}`,
    key: newId(),
    fields: [
      hidden('kind', service.kind),
      hidden('community', communityId),
      {
        name: 'channel',
        control: 'chips',
        label: t('file.channel'),
        required: true,
        options: channels,
        value: 'hotline',
      },
      ...(home ? [filerField(home, said, choices as unknown as LooseWords)] : []),
      ...own.flatMap((field) => atDesk(field, { home, service, words, t: said })),
      {
        name: 'readBack',
        control: 'checkboxes',
        label: t('file.readBack'),
        required: true,
        options: [{ value: 'yes', label: t('file.readBackTick') }],
      },
    ],
    submit: t('file.submit'),
  };
}

const hidden = (name: string, value: string): Field => ({ name, control: 'hidden', label: '', value });

function filerField({ residents }: HomeFound, t: LooseWords, choices: LooseWords): Field {
  const people = residents.map(({ id, name, relation }) => ({
    value: id,
    label: `${name} · ${choices(`relation.${relation}`)}`,
  }));
  const options = [...people, { value: 'none', label: t('file.stranger') }];
  return { name: 'filer', control: 'chips', label: t('file.filer'), required: true, options };
}

type Scene = { home: HomeFound | null; service: Service; words: LooseWords; t: LooseWords };

/** A field of the resident's form as the desk asks it. */
function atDesk(field: Field, { home, service, words, t }: Scene): Field[] {
  if (field.name === 'place') {
    const options = (field.options ?? []).filter((option) => home || option.value !== 'home');
    return [{ ...field, options, value: home ? 'home' : 'public', ...(home ? {} : { hint: t('file.roomFirst') }) }];
  }
  if (field.name === 'unit')
    return home ? [{ name: 'unit', control: 'hidden', label: '', value: home.id, when: field.when }] : [];
  if (field.when?.equals === 'home' && !home) return [];
  if (field.name === 'contactName' || field.name === 'contactPhone') {
    const needed = field.name === 'contactName' && !home;
    return [
      {
        ...field,
        label: t(`file.${field.name}`),
        hint: needed ? undefined : t(`file.${field.name}Hint`),
        required: needed,
      },
    ];
  }
  return [{ ...field, ...withDangers(field, service, words) }];
}

/** REP-1: dangers are no form for residents, but the desk files them. */
function withDangers({ name, options }: Field, { dangers = [] }: Service, words: LooseWords): { options?: Option[] } {
  if (!options) return {};
  const known = options.map((option) => option.value);
  const values = dangers
    .map((danger) => danger.details[name])
    .filter((value): value is string => typeof value === 'string');
  const more = values.filter((value) => !known.includes(value));
  return { options: [...more.map((value) => ({ value, label: words(`options.${name}.${value}`) })), ...options] };
}
