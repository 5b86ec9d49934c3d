'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useRef, useState } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormSpec, FormWords } from '@/lib/form';
import { FormBody } from './form-body';
import type { Icons, PhotoRules } from './scene';

export type MiniFormProps = {
  spec: FormSpec;
  action: FormAction;
  words: FormWords;
  icons?: Icons;
  photos?: PhotoRules;
};

/**
 * The form of one move on a ticket's page. Done, it shuts the menu it stands in, opens the page anew and starts over there,
 * if it is still offered.
 */
export function MiniForm(props: MiniFormProps) {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  const leave = (href?: string) => {
    if (href && new URL(href, location.href).pathname !== location.pathname) return location.assign(href);
    shutAround(place.current);
    startTransition(() => {
      router.refresh();
      setRound((old) => old + 1);
    });
  };
  return (
    <div ref={place} className="contents">
      <FormBody key={round} {...props} spec={{ ...props.spec, draft: undefined }} bare leave={leave} />
    </div>
  );
}

function shutAround(element: Element | null) {
  const menu = element?.closest<HTMLDetailsElement>('details[open]');
  if (!menu) return;
  menu.open = false;
  shutAround(menu);
}
