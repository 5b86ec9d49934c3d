import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { localDay } from '@/lib/clock/day';
import { fullDayText } from '@/lib/clock/words';
import { yuanText } from '@/lib/desk/amount';
import { getTranslations } from '@/lib/i18n/translations';
import { capitals } from '@/lib/money/capitals';
import { findReceipt } from '@/lib/works/find-receipt';
import { receiptHref } from '@/lib/works/say-entry';
import { numberOf } from '@/lib/works/say-receipt';
import { WorksSheet } from '../../../works-sheet';

type Props = { params: Promise<{ id: string; entry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money'))('print.lost.title'), robots: { index: false } };
}

const lines = ['signPayer', 'signPhone', 'signOn', 'checkedBy', 'financeBy', 'signOffice'] as const;

/** 《收据遗失声明》 (REN-11): in place of a receipt that was lost, so that the money can go back without it. */
export default async function LostReceiptPage({ params }: Props) {
  const { id, entry: entryId } = await params;
  const receipt = await findReceipt(id, entryId, `${receiptHref(id, entryId)}/lost`);
  const { entry, page, community } = receipt;
  if (entry.kind !== 'collect') notFound();
  const [t, choices, print, clock] = await Promise.all([
    getTranslations('money'),
    getTranslations('choices'),
    getTranslations('print'),
    getTranslations('clock'),
  ]);
  const office = print('community', { name: community.name });
  const facts = {
    payer: entry.payerName,
    on: fullDayText(clock, localDay(entry.at)),
    unit: page.place.unit ?? '',
    account: choices(`account.${entry.account}`),
    capitals: capitals(entry.fen),
    figures: yuanText(entry.fen),
    no: numberOf(receipt),
    office,
  };
  return (
    <WorksSheet paper={receipt} title={t('print.lost.title')}>
      <div className="flex flex-col gap-[4mm] text-[12pt] leading-[2]">
        <p>{t('print.lost.to', { office })}</p>
        <p className="indent-[2em]">{t('print.lost.paid', facts)}</p>
        <p className="indent-[2em]">{t('print.lost.lost', facts)}</p>
        <p className="indent-[2em]">{t('print.lost.bound')}</p>
      </div>
      <div className="mt-[16mm] grid grid-cols-2 gap-x-[10mm] gap-y-[12mm]">
        {lines.map((line) => (
          <p key={line} className="border-b border-black pb-[1mm]">
            {t(`print.lost.${line}`)}
          </p>
        ))}
      </div>
    </WorksSheet>
  );
}
