import type { ReactNode } from 'react';
import { Boxes, type BoxRow } from '@/components/print/boxes';
import { SignLines } from '@/components/print/sign-lines';
import type { SlipPage } from '@/lib/tickets/slip-page';
import { PaperSheet } from './paper-sheet';

type Props = {
  slip: SlipPage;
  title: string;
  number: string;
  rows: BoxRow[];
  /** What the paper tells, beneath its boxes. */
  foot: string | null;
  signs: string[];
  children?: ReactNode;
};

/** One of the office's papers about works: boxes, what it tells, and the lines for signatures. */
export const WorksPaper = ({ slip, title, number, rows, foot, signs, children }: Props) => (
  <PaperSheet paper={slip} title={title} number={number}>
    {children}
    <Boxes rows={rows} />
    {foot && <p className="mt-[5mm] leading-relaxed">{foot}</p>}
    <SignLines signs={signs} className="mt-[12mm]" />
  </PaperSheet>
);
