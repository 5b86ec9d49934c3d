import { Icon } from '../../icons/icon';

export type DangerLinkProps = { href: string; children: string };

/** On top of a form: for what no form is fast enough for. */
export const DangerLink = ({ href, children }: DangerLinkProps) => (
  <a
    href={href}
    className="flex min-h-13 items-center gap-2.5 bg-red-wash px-4 py-2.5 text-sm font-medium text-red focus-visible:-outline-offset-2 elder:min-h-15"
  >
    <Icon name="phone" />
    <span className="min-w-0 flex-1">{children}</span>
    <Icon name="next" className="size-[1.1em]" />
  </a>
);
