'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useEffect, useRef } from 'react';

const EVERY = 2000;

type ScanWaitProps = { state: 'waiting' | 'confirmed' | 'taken' | 'over'; children: ReactNode };

/** Looks every two seconds whether the phone has said yes, while somebody looks at it; then presses the button by itself. */
export function ScanWait({ state, children }: ScanWaitProps) {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state === 'confirmed') return place.current?.querySelector('form')?.requestSubmit();
    if (state !== 'waiting') return;
    const timer = setInterval(() => document.hidden || startTransition(() => router.refresh()), EVERY);
    return () => clearInterval(timer);
  }, [state, router]);

  return (
    <div ref={place} hidden={state !== 'waiting' && state !== 'confirmed'}>
      {children}
    </div>
  );
}
