'use client';

import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

export type Workplace = { id: string; name: string };
type Props = { communities: Workplace[] };

/** The community the desk works for, by the address; without a word there it is the first, as the pages take it. */
export const CommunityName = ({ communities }: Props) => useNow(communities)?.name;

type RowProps = Props & { one: Workplace; className: string; children: ReactNode };

/** The way to a community; marked when the desk works for it now. */
export function CommunityRow({ communities, one, className, children }: RowProps) {
  const now = useNow(communities);
  return (
    <a href={`/admin?c=${one.id}`} aria-current={one.id === now?.id ? 'true' : undefined} className={className}>
      {children}
    </a>
  );
}

function useNow(communities: Workplace[]): Workplace | undefined {
  const c = useSearchParams().get('c');
  return communities.find((one) => one.id === c) ?? communities[0];
}
