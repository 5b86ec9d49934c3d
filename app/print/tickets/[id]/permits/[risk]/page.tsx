import type { Metadata } from 'next';
import { findRiskPaper } from '@/lib/gate/permit-paper';
import { sayRiskPaper } from '@/lib/gate/say-permit-paper';
import { getTranslations } from '@/lib/i18n/translations';
import { PermitSheet } from '../../permit-sheet';

type Props = { params: Promise<{ id: string; risk: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gate'))('verify.hot'), robots: { index: false } };
}

/** 《动火许可证》, or the one for work at height (REN-9): A4, for its one day, kept where the work is done. */
export default async function RiskPermitPage({ params }: Props) {
  const { id, risk: one } = await params;
  const paper = await findRiskPaper(id, one, `/print/tickets/${id}/permits/${one}`);
  const { risk, page } = paper;
  const [t, rows] = await Promise.all([getTranslations('gate'), sayRiskPaper(paper)]);
  return (
    <PermitSheet
      paper={paper}
      permit={risk}
      title={t(`verify.${risk.what}`)}
      allows={t(`paper.risk.${risk.what}.to`, { home: page.place.unit ?? '' })}
      rule={t(`paper.risk.${risk.what}.rule`)}
      rows={rows}
    />
  );
}
