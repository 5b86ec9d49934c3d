import type { FormSpec } from '@/lib/form';
import { Icon, iconNamed } from '../icons/icon';
import type { Icons } from './scene';

/** The icons a form's options name, drawn on the server so that the phone need not load them all. */
export function formIcons({ fields }: FormSpec): Icons {
  const names = fields.flatMap(({ options = [] }) => options.flatMap(({ icon }) => icon ?? []));
  return Object.fromEntries(names.map((name) => [name, <Icon key={name} name={iconNamed(name)} />]));
}
