import { Qr } from '@/components/print/qr';
import { localDay } from '@/lib/clock/day';
import { fullDayText } from '@/lib/clock/words';
import type { PrintedLetter } from '@/lib/homes/letters';
import { getTranslations } from '@/lib/i18n/translations';

/** 认证信: half a page to fold into the fee notice, with the code that binds one home once. It names nobody. */
export async function LetterPaper({ letter }: { letter: PrintedLetter }) {
  const [t, choices, clock] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const { community, home, link, address, digits, relation, endsAt } = letter;
  return (
    <section className="flex min-h-[130mm] break-inside-avoid w-[148mm] flex-col border-[1pt] border-black px-[8mm] py-[7mm]">
      <h2 className="text-center text-[20pt] leading-tight font-medium">{t('paper.title')}</h2>
      <p className="mt-[4mm] text-[13pt] font-medium">{t('paper.dear', { home: `${community.name} ${home}` })}</p>
      <p className="mt-[2mm] text-[12pt]">{t('paper.text')}</p>
      <div className="mt-[4mm] flex items-center gap-[6mm]">
        <a href={link} className="block shrink-0">
          <Qr text={link} label={t('paper.scan')} className="size-[42mm]" />
        </a>
        <div className="min-w-0 text-[11pt]">
          <p>{t('paper.as', { relation: choices(`relation.${relation}`) })}</p>
          <p className="mt-[2mm] font-medium">{t('paper.until', { day: fullDayText(clock, localDay(endsAt)) })}</p>
          <p className="mt-[4mm]">{t('paper.address')}</p>
          <p className="text-[13pt] font-medium">{address}</p>
          <p className="mt-[2mm]">{t('paper.digits')}</p>
          <p className="text-[17pt] leading-tight font-medium whitespace-nowrap">{digits}</p>
        </div>
      </div>
      <div className="mt-auto flex items-end justify-between gap-[4mm] pt-[4mm]">
        <p>
          <span className="text-[10pt]">{t('paper.call')}</span>
          <br />
          <strong className="text-[17pt] leading-none font-medium">{community.phone}</strong>
        </p>
        <p className="text-[10pt]">{t('paper.from', { community: community.name })}</p>
      </div>
    </section>
  );
}
