import type { ReactNode } from 'react';
import { ResidentShell } from '@/components/shell/resident-shell';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <ResidentShell>{children}</ResidentShell>;
}
