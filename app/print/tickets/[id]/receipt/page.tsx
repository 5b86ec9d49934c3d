import type { Metadata } from 'next';
import { PrintButton } from '@/components/print/print-button';
import { Qr } from '@/components/print/qr';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findSlipPage, type SlipPage } from '@/lib/tickets/slip-page';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('print'))('receipt.title'), robots: { index: false } };
}

/** 受理回执 (GEN-12): two halves of an A5, one for who has no phone, one that stays at the desk. */
export default async function ReceiptPage({ params }: Props) {
  const { id } = await params;
  const slip = await findSlipPage(id, `/print/tickets/${id}/receipt`);
  const t = await wordsFor(slip.page.ticket.kind, 'print');
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{t('button')}</PrintButton>
          <LinkButton href={`/print/tickets/${id}`} size="medium">
            {t('orderLink')}
          </LinkButton>
          <LinkButton href={slip.back} tone="plain" size="medium" className="ml-auto">
            {t('back')}
          </LinkButton>
        </>
      }
    >
      <Half slip={slip} copy={t('receipt.copyHome')} />
      <p className="my-[3mm] w-[148mm] border-t border-dashed border-black pt-[0.5mm] text-center text-[8pt]">
        {t('receipt.cut')}
      </p>
      <Half slip={slip} copy={t('receipt.copyDesk')} signed />
    </Sheet>
  );
}

async function Half({ slip, copy, signed }: { slip: SlipPage; copy: string; signed?: boolean }) {
  const t = await wordsFor(slip.page.ticket.kind, 'print');
  const { page, said, community, link } = slip;
  const { ticket, who } = page;
  return (
    <section className="flex h-[100mm] w-[148mm] flex-col break-inside-avoid border-[1pt] border-black px-[6mm] py-[5mm]">
      <header className="flex items-start justify-between gap-[4mm]">
        <div>
          <p className="text-[9pt]">
            {t('community', { name: community.name })} · {copy}
          </p>
          <h1 className="text-[17pt] leading-tight font-medium">{t('receipt.title')}</h1>
          <p className="mt-[1mm]">
            {t('number')} <strong className="text-[15pt] font-medium">{ticket.number}</strong>
          </p>
        </div>
        <div className="w-[22mm] text-center text-[7.5pt]">
          <Qr text={link} label={t('scan')} className="size-[22mm]" />
          {t('scan')}
        </div>
      </header>
      <p className="mt-[2mm] line-clamp-2">
        {said.where} {ticket.contactName}
        <br />
        {t('receipt.about', { service: said.service, category: said.category, text: said.description })}
      </p>
      <div className="mt-[2mm] border-l-[2pt] border-black pl-[3mm]">
        <p className="text-[9pt]">{t('receipt.promise')}</p>
        {said.promises.map((promise) => (
          <p key={promise} className="text-[12.5pt] leading-snug font-medium">
            {promise}
          </p>
        ))}
      </div>
      <div className="mt-auto flex flex-wrap items-end justify-between gap-[4mm]">
        <p>
          <span className="text-[9pt]">{t('receipt.call')}</span>
          <br />
          <strong className="text-[17pt] leading-none font-medium">{community.phone}</strong>
        </p>
        <p className="text-right text-[9pt]">
          {said.openedAt}
          <br />
          {t('receipt.clerk')} {who.owner ?? slip.viewer.name}
        </p>
      </div>
      <p className="mt-[2mm] text-[8.5pt]">
        {signed ? <span className="block border-b border-black pb-[1mm]">{t('receipt.sign')}</span> : t('receipt.keep')}
      </p>
    </section>
  );
}
