import type { ReactNode } from 'react';
import { Page } from '../ui/page';

export type WayInProps = { title: string; text: string; children: ReactNode };

/** A page of signing in: what is asked, why, and the form. */
export const WayIn = ({ title, text, children }: WayInProps) => (
  <Page className="bg-card">
    <h1 className="px-4 pt-12 text-2xl font-medium">{title}</h1>
    <p className="mt-1 px-4 pb-6 text-soft">{text}</p>
    {children}
  </Page>
);
