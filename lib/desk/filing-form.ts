import 'server-only';
import { type Field, type FormSpec, hidden, type Option } from '@/lib/form';
import { findBuildings, type Resident } from '@/lib/homes/find-units';
import { type LooseWords, serviceWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import type { Service } from '@/lib/services/define';
import { serviceFields } from '@/lib/tickets/describe';
import { deskChannels } from '@/lib/tickets/file-at-desk';
import { communityOf, type Viewer } from '@/lib/viewer';

export type HomeFound = { id: string; residents: Resident[] };
type Scene = { home: HomeFound | null; service: Service; words: LooseWords; t: LooseWords; choices: LooseWords };

/**
 * The form by which the desk files for somebody: where the word came from, who called, then the resident's own form, with
 * the dangers that residents telephone about, and the reading back (GEN-6). Without a home it is a public area.
 */
export async function deskFilingForm(
  viewer: Viewer,
  service: Service,
  communityId: string,
  home: HomeFound | null,
  visit?: string,
): Promise<FormSpec> {
  const [t, choices, words, found] = await Promise.all([
    wordsFor(service.kind, 'desk'),
    getTranslations('choices'),
    serviceWords(service.kind),
    findBuildings(viewer, communityId),
  ]);
  const scene = { home, service, words, t, choices: choices as unknown as LooseWords };
  const buildings = found.map(({ id, name }) => ({ value: id, label: name }));
  const own = await serviceFields(
    service,
    { homes: [], buildings },
    {
      settings: communityOf(viewer, communityId).settings,
      now: viewer.now,
    },
  );
  return {
    id: `desk-${service.kind}`,
    draft: `${viewer.personId}.desk.${service.kind}.${home?.id ?? communityId}`,
    key: newId(),
    fields: [
      ...hidden({ kind: service.kind, community: communityId, ...(visit ? { visit } : {}) }),
      ...callFields(scene, visit ? 'visit' : 'hotline'),
      ...own.flatMap((field) => atDesk(field, scene)),
      readBackField(scene),
    ],
    submit: t('file.submit'),
  };
}

/** Nothing of it is about a public area. */
export const needsHome = ({ fields }: Service): boolean =>
  fields.some(({ from, when, required }) => from === 'homes' && required && !when);

function callFields({ home, t, choices }: Scene, from: (typeof deskChannels)[number]): Field[] {
  const channels = deskChannels.map((value) => ({ value, label: choices(`channel.${value}`) }));
  const people = (home?.residents ?? []).map(({ id, name, relation }) => ({
    value: id,
    label: `${name} · ${choices(`relation.${relation}`)}`,
  }));
  const filers = [...people, { value: 'none', label: t('file.stranger') }];
  const channel = { name: 'channel', label: t('file.channel'), options: channels, value: from };
  const filer = { name: 'filer', label: t('file.filer'), options: filers };
  return (home ? [channel, filer] : [channel]).map((field) => ({ ...field, control: 'chips', required: true }));
}

const readBackField = ({ t }: Scene): Field => ({
  name: 'readBack',
  control: 'checkboxes',
  label: t('file.readBack'),
  required: true,
  options: [{ value: 'yes', label: t('file.readBackTick') }],
});

/** A field of the resident's form as the desk asks it; what only a home has is left out without one. */
function atDesk(field: Field, scene: Scene): Field[] {
  const own = special[field.name];
  if (own) return own(field, scene);
  if (field.when?.equals === 'home' && !scene.home) return [];
  return [{ ...field, ...withDangers(field, scene) }];
}

const special: Record<string, (field: Field, scene: Scene) => Field[]> = {
  place: (field, { home, t }) => {
    const options = (field.options ?? []).filter((option) => home || option.value !== 'home');
    return [{ ...field, options, value: home ? 'home' : 'public', ...(home ? {} : { hint: t('file.roomFirst') }) }];
  },
  unit: ({ when }, { home }) =>
    home ? hidden({ unit: home.id }).map((field) => ({ ...field, ...(when ? { when } : {}) })) : [],
  contactName: (field, scene) => [contactField(field, scene, !scene.home || scene.service.contactIsCaller === true)],
  contactPhone: (field, scene) => [contactField(field, scene, false)],
};

/** Who called is on record already when it is a resident of the home. */
function contactField({ hint: _residents, ...field }: Field, { home, t }: Scene, required: boolean): Field {
  const hint = home ? { hint: t(`file.${field.name}Hint`) } : {};
  // A shared desk keeps no caller's number in a draft.
  const sensitive = field.control === 'tel';
  return { ...field, label: t(`file.${field.name}`), required, sensitive, ...hint };
}

/** REP-1: dangers are no form for residents, but the desk files them. */
function withDangers({ name, options }: Field, { service, words }: Scene): { options?: Option[] } {
  if (!options) return {};
  const known = options.map((option) => option.value);
  const values = (service.dangers ?? [])
    .map((danger) => danger.details[name])
    .filter((value) => typeof value === 'string');
  const more = values.filter((value) => !known.includes(value));
  return { options: [...more.map((value) => ({ value, label: words(`options.${name}.${value}`) })), ...options] };
}
