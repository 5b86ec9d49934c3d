import type { ReactNode } from 'react';

type Props = { icon: ReactNode; onClick: () => void; children: ReactNode };

/** Adds one more of what stands above it. */
export const AddButton = ({ icon, onClick, children }: Props) => (
  <button
    type="button"
    onClick={onClick}
    className="mt-1 inline-flex min-h-9 items-center gap-1 text-link max-md:min-h-11"
  >
    {icon}
    {children}
  </button>
);
