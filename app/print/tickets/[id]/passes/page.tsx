import type { Metadata } from 'next';
import { findPassesPaper } from '@/lib/gate/permit-paper';
import { getTranslations } from '@/lib/i18n/translations';
import { PassSheet } from './pass-sheet';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gate'))('verify.pass'), robots: { index: false } };
}

/** All passes of a permit (REN-8), one to a page. */
export default async function PassesPage({ params }: Props) {
  const { id } = await params;
  const paper = await findPassesPaper(id, `/print/tickets/${id}/passes`);
  return <PassSheet paper={paper} passes={paper.passes} />;
}
