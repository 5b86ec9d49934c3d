'use client';

import { useEffect, useRef } from 'react';

export type NewestProps = {
  /** The newest line that the reader wrote. */
  own?: string;
};

/** Stands after a conversation and brings its end into view once the reader's own new line is in it, as in WeChat. */
export function Newest({ own }: NewestProps) {
  const mark = useRef<HTMLDivElement>(null);
  const seen = useRef(own);
  useEffect(() => {
    if (seen.current === own) return;
    seen.current = own;
    mark.current?.previousElementSibling?.lastElementChild?.scrollIntoView({ block: 'center' });
  }, [own]);
  return <div ref={mark} />;
}
