'use client';

import type { ReactNode } from 'react';

/** Opens the browser's own print dialog; without JavaScript the browser's menu does the same. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={() => print()}
      className="weui-btn weui-btn_primary weui-btn_medium [@media(scripting:none)]:hidden!"
    >
      {children}
    </button>
  );
}
