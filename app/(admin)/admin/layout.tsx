import type { ReactNode } from 'react';
import { DeskShell, type DeskShellProps } from '@/components/shell/desk-shell';

// Stands here until the signed-in viewer says who it is and what they may open.
const nobody: Omit<DeskShellProps, 'children'> = {
  community: { name: '', others: [] },
  person: { name: '' },
  pages: ['today', 'tickets', 'intake', 'surveys', 'homes', 'people', 'staff', 'reports', 'settings'],
};

export default function DeskLayout({ children }: { children: ReactNode }) {
  return <DeskShell {...nobody}>{children}</DeskShell>;
}
