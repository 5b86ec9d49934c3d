import type { Metadata } from 'next';
import { cache } from 'react';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { Receipt } from '@/components/works/receipt';
import { getTranslations } from '@/lib/i18n/translations';
import { findReceipt } from '@/lib/works/find-receipt';
import { receiptHref } from '@/lib/works/say-entry';
import { sayReceipt } from '@/lib/works/say-receipt';

type Props = { params: Promise<{ id: string; entry: string }> };

const load = cache(async (id: string, entry: string) => {
  const receipt = await findReceipt(id, entry, receiptHref(id, entry));
  return { receipt, said: await sayReceipt(receipt) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, entry } = await params;
  const { said } = await load(id, entry);
  return { title: `${said.title} ${said.number}`, robots: { index: false } };
}

/** 《收据》 and 退款收据: two copies on an A4, one for who paid, one that stays in the office. */
export default async function ReceiptPage({ params }: Props) {
  const { id, entry } = await params;
  const { receipt, said } = await load(id, entry);
  const [t, print] = await Promise.all([getTranslations('money'), getTranslations('print')]);
  const half = { said, link: receipt.link, scan: print('scan') };
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{print('button')}</PrintButton>
          {receipt.entry.kind === 'collect' && (
            <LinkButton href={`${receiptHref(id, entry)}/lost`} size="medium">
              {t('print.lost.link')}
            </LinkButton>
          )}
          <LinkButton href={receipt.back} tone="plain" size="medium" className="ml-auto">
            {print('back')}
          </LinkButton>
        </>
      }
    >
      <Receipt {...half} copy={t('print.copyPayer')} />
      <p className="my-[4mm] border-t border-dashed border-black pt-[0.5mm] text-center text-[8pt]">
        {print('receipt.cut')}
      </p>
      <Receipt {...half} copy={t('print.copyOffice')} />
    </Sheet>
  );
}
