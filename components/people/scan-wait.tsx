'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useEffect, useRef } from 'react';

const EVERY = 2000;

/** Looks every two seconds whether the phone has said yes, while somebody looks at it; then presses the button by itself. */
export function ScanWait({ confirmed, children }: { confirmed: boolean; children: ReactNode }) {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (confirmed) return place.current?.querySelector('form')?.requestSubmit();
    const timer = setInterval(() => document.hidden || startTransition(() => router.refresh()), EVERY);
    return () => clearInterval(timer);
  }, [confirmed, router]);

  return <div ref={place}>{children}</div>;
}
