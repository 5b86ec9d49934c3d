import { LinkButton } from './button';

type Way = { href: string; label: string };
export type MoreLinksProps = { newest: Way | null; more: Way | null };

/** Where a list goes on, and the way back to its start. */
export function MoreLinks({ newest, more }: MoreLinksProps) {
  if (!newest && !more) return null;
  return (
    <p className="flex flex-wrap justify-center gap-3 px-4 py-5">
      {newest && (
        <LinkButton href={newest.href} size="medium" tone="plain">
          {newest.label}
        </LinkButton>
      )}
      {more && (
        <LinkButton href={more.href} size="medium">
          {more.label}
        </LinkButton>
      )}
    </p>
  );
}
