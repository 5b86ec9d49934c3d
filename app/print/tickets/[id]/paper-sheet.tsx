import type { ReactNode } from 'react';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { SlipHead } from '@/components/print/slip-head';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';

type Props = {
  /** Who prints it, whose paper it is, where its code leads and which page it was printed from. */
  paper: { viewer: Viewer; community: { name: string }; link: string; back: string };
  title: string;
  number: string;
  numberWord?: string;
  scan?: string;
  /** Links to other papers. */
  tools?: ReactNode;
  children: ReactNode;
};

/** A paper of the office on A4 (GEN-10): its head with number and code, and at its foot who printed it. */
export async function PaperSheet({ paper, title, number, numberWord, scan, tools, children }: Props) {
  const [t, clock] = await Promise.all([getTranslations('print'), getTranslations('clock')]);
  const { viewer, community, link, back } = paper;
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{t('button')}</PrintButton>
          {tools}
          <LinkButton href={back} tone="plain" size="medium" className="ml-auto">
            {t('back')}
          </LinkButton>
        </>
      }
    >
      <SlipHead
        office={t('community', { name: community.name })}
        title={title}
        number={number}
        numberWord={numberWord ?? t('number')}
        link={link}
        scan={scan ?? t('scan')}
      />
      {children}
      <footer className="mt-[6mm] text-right text-[8.5pt]">
        {t('printedBy', { who: viewer.name, at: fullMomentText(clock, viewer.now) })}
      </footer>
    </Sheet>
  );
}
