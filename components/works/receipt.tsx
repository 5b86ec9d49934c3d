import type { ReceiptSaid } from '@/lib/works/say-receipt';
import { Boxes } from '../print/boxes';
import { Qr } from '../print/qr';

type Props = { said: ReceiptSaid; copy: string; link: string; scan: string };

/** One copy of a receipt, half of an A4 sheet. */
export function Receipt({ said, copy, link, scan }: Props) {
  const { title, number, office, who, amount, by, undone, foot, signs, printed } = said;
  return (
    <section className="flex min-h-[125mm] break-inside-avoid flex-col">
      <header className="relative mb-[2mm] min-h-[22mm] px-[26mm]">
        <p className="text-center text-[10pt]">{office}</p>
        <h2 className="text-center text-[19pt] leading-tight font-medium tracking-[0.3em]">{title}</h2>
        <p className="absolute bottom-0 left-0 text-[10.5pt]">
          <strong className="text-[12pt] font-medium">{number}</strong>
        </p>
        <p className="absolute top-0 left-0 border border-black px-[2mm] text-[9pt]">{copy}</p>
        <Qr text={link} label={scan} className="absolute top-0 right-0 size-[21mm]" />
      </header>
      {undone && (
        <p className="mb-[2mm] border-[1.5pt] border-black px-[2mm] py-[1mm] text-center font-medium">{undone}</p>
      )}
      <Boxes
        rows={[
          ...who,
          { boxes: [{ ...amount.capitals, value: <b className="text-[13pt]">{amount.capitals.value}</b> }] },
          { boxes: [{ ...amount.figures, value: <b className="text-[13pt]">{amount.figures.value}</b> }, amount.way] },
          ...by,
        ]}
      />
      <p className="mt-[2mm] text-[9pt]">{foot}</p>
      <div className="mt-[8mm] grid grid-cols-2 gap-[10mm]">
        {signs.map((sign) => (
          <p key={sign} className="border-b border-black pb-[1mm]">
            {sign}
          </p>
        ))}
      </div>
      <p className="mt-auto pt-[2mm] text-right text-[8pt]">{printed}</p>
    </section>
  );
}
