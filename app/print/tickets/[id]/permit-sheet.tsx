import type { ReactNode } from 'react';
import { Boxes, type BoxRow } from '@/components/print/boxes';
import { SignLines } from '@/components/print/sign-lines';
import { type PermitPaper, paperLink } from '@/lib/gate/permit-paper';
import { getTranslations } from '@/lib/i18n/translations';
import { PaperSheet } from './paper-sheet';

type Props = {
  paper: PermitPaper;
  /** The permit that is printed: whose number and code stand on it. */
  permit: { id: string; no: string };
  title: string;
  /** What it allows, in one sentence above its boxes, and what holds for it beneath. */
  allows: string;
  rule: string;
  rows: BoxRow[];
  links?: ReactNode;
};

/** A permit on A4, with its code and the lines for the office's stamp. */
export async function PermitSheet({ paper, permit, title, allows, rule, rows, links }: Props) {
  const t = await getTranslations('gate');
  return (
    <PaperSheet
      paper={{ ...paper, link: paperLink('permit', permit.id) }}
      title={title}
      number={permit.no}
      numberWord={t('verify.no')}
      scan={t('paper.scan')}
      tools={links}
    >
      <p className="mb-[3mm] text-center text-[16pt] font-medium">
        {t('verify.only', { community: paper.community.name })}
      </p>
      <p className="mb-[3mm]">{allows}</p>
      <Boxes rows={rows} />
      <p className="mt-[5mm] leading-relaxed">{rule}</p>
      <SignLines
        signs={(['stamp', 'issuedBy', 'issuedAt'] as const).map((sign) => t(`paper.${sign}`))}
        className="mt-[16mm]"
      />
    </PaperSheet>
  );
}
