'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormSpec, FormWords } from '@/lib/form';
import { FormBody } from './form-body';
import type { Icons, PhotoRules } from './scene';
import { shutAround } from './shut-around';

export type MiniFormProps = {
  spec: FormSpec;
  action: FormAction;
  words: FormWords;
  icons?: Icons;
  photos?: PhotoRules;
  /** Sending ends what the page is about: a quiet red button. */
  ends?: boolean;
  /** Done, the page is another one, whatever its address: it begins at its top. */
  leads?: boolean;
};

/**
 * The form of one move on a ticket's page. Unfolded, it comes into view whole. Done, it shuts what it stands in, opens the
 * page anew and starts over there, if it is still offered.
 */
export function MiniForm({ leads, ...props }: MiniFormProps) {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  const leave = (href?: string) => {
    if (href && (leads || new URL(href, location.href).pathname !== location.pathname)) return location.assign(href);
    shutAround(place.current);
    leaveTarget(() =>
      startTransition(() => {
        router.refresh();
        setRound((old) => old + 1);
      }),
    );
  };
  useEffect(() => {
    const fold = place.current?.closest('details:not(.menu)');
    const look = () => fold?.matches('[open]') && fold.scrollIntoView({ block: 'nearest' });
    fold?.addEventListener('toggle', look);
    return () => fold?.removeEventListener('toggle', look);
  }, []);

  return (
    <div ref={place} className="contents">
      <FormBody key={round} {...props} bare leave={leave} />
    </div>
  );
}

/** Opened by a link to it, it stands in the history: going back shuts it, and leaves no entry that does nothing. */
function leaveTarget(then: () => void) {
  if (!location.hash.startsWith('#do-') || history.length < 2) return then();
  // After the router's own ear for it, which would drop a refresh that is under way.
  addEventListener('popstate', () => setTimeout(then), { once: true });
  history.back();
}
