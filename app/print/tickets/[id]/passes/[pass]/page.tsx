import type { Metadata } from 'next';
import { findPassesPaper } from '@/lib/gate/permit-paper';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { PassSheet } from '../pass-sheet';

type Props = { params: Promise<{ id: string; pass: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gate'))('verify.pass'), robots: { index: false } };
}

/** One worker's pass (REN-8): 正本 and 副本. */
export default async function PassPage({ params }: Props) {
  const { id, pass } = await params;
  const paper = await findPassesPaper(id, `/print/tickets/${id}/passes/${pass}`);
  const one = paper.passes.filter((each) => each.id === pass);
  if (one.length === 0) return refusePage(paper.viewer, `pass ${pass}`);
  return <PassSheet paper={paper} passes={one} />;
}
