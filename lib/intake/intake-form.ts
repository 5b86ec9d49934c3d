import 'server-only';
import { deskFilingForm } from '@/lib/desk/filing-form';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { maskName } from '@/lib/people/mask-name';
import type { Service } from '@/lib/services/define';
import type { Viewer } from '@/lib/viewer';
import { categoryInText } from './category-in-text';
import type { HomeAtCall, HomePerson } from './find-home';
import type { GroupPost } from './group-posts';
import { outsideChannels } from './outside';

export type Calling = {
  communityId: string;
  call: string;
  home: HomeAtCall | null;
  /** The stay or line of the roster that was picked from the search. */
  who: string | undefined;
  post: GroupPost | null;
};

/** The desk's form of a service as a call fills it in: who calls is known already, what was pasted stands in it. */
export async function intakeForm(viewer: Viewer, service: Service, calling: Calling): Promise<FormSpec> {
  const { communityId, call, home, post } = calling;
  const t = await getTranslations('intake');
  const residents = (home?.people ?? []).map((one) => ({ id: idOf(one), name: masked(one), relation: one.relation }));
  const found = home && { id: home.id, residents };
  const spec = await deskFilingForm(viewer, service, communityId, found);
  const known = answersOf(service, calling);
  const fields = spec.fields.map((field) => (known[field.name] ? { ...field, value: known[field.name] } : field));
  const at = fields.findIndex(({ name }) => name === 'channel') + 1;
  const outside: Field[] = [
    { name: 'outsideNumber', control: 'text', label: t('outside.number'), maxLength: 40, required: true },
    { name: 'outsideDue', control: 'datetime', label: t('outside.due'), hint: t('outside.dueHint'), required: true },
  ];
  const asked = outside.map((field) => ({ ...field, when: { field: 'channel', equals: [...outsideChannels] } }));
  const carried = hidden({ call, again: '', ...(post ? { post: post.id } : {}) });
  return {
    ...spec,
    id: 'intake',
    draft: `${viewer.personId}.intake.${service.kind}.${post?.id ?? home?.id ?? communityId}`,
    fields: [...carried, ...fields.slice(0, at), ...asked, ...fields.slice(at)] as Field[],
    submit: t('file'),
  };
}

const idOf = ({ personId, rosterId }: HomePerson) => personId ?? rosterId ?? '';

/** 王** 尾号 0101: enough to ask who it is, too little to tell anybody. */
export const masked = ({ name, tail }: HomePerson): string => [maskName(name), tail].filter(Boolean).join(' ');

function answersOf(service: Service, { home, who, post }: Calling): Record<string, string> {
  const caller = home?.people.find(({ residencyId, rosterId }) => who && (residencyId === who || rosterId === who));
  const only = home?.people.length === 1 ? home.people[0] : undefined;
  const filer = caller ?? (service.contactIsCaller ? only : undefined);
  const category = post && categoryInText(post.text, service.categories);
  return {
    ...(filer ? { filer: idOf(filer) } : service.contactIsCaller ? { filer: 'none' } : {}),
    ...(post ? { channel: 'group', description: post.text.slice(0, 500) } : {}),
    ...(category ? { category } : {}),
  };
}
