'use client';

import { type Fault, FaultPage, faultLocale } from '@/components/shell/fault-page';
import './globals.css';

export default function GlobalError(fault: Fault) {
  return (
    <html lang={faultLocale()} suppressHydrationWarning>
      <body data-weui-mode="care">
        <FaultPage {...fault} />
      </body>
    </html>
  );
}
