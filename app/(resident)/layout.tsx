import type { ReactNode } from 'react';
import { ResidentShell } from '@/components/shell/resident-shell';

export default function ResidentLayout({ children }: { children: ReactNode }) {
  return <ResidentShell>{children}</ResidentShell>;
}
