import { Qr } from '../print/qr';
import { OwnImage } from '../ui/own-image';

export type PassCopyProps = {
  office: string;
  title: string;
  only: string;
  /** Which of the two it is. */
  which: string;
  rule: string;
  link: string;
  scan: string;
  /** The picture's address; without one its place is left for a photo to be stuck on. */
  photo: string | null;
  photoWords: string;
  lines: { term: string; value: string }[];
};

/** One copy of a 临时出入证 (REN-8), A6 across, with a line to cut along. */
export function PassCopy(props: PassCopyProps) {
  const { office, title, only, which, rule, link, scan, photo, photoWords, lines } = props;
  return (
    <section className="mx-auto flex h-[105mm] w-[148mm] break-inside-avoid flex-col border border-dashed border-black p-[6mm]">
      <header className="flex items-start justify-between gap-[4mm]">
        <div>
          <p className="text-[9pt]">{office}</p>
          <h2 className="text-[18pt] leading-tight font-medium">{title}</h2>
          <p className="text-[11pt] font-medium">{only}</p>
        </div>
        <p className="border-[1.5pt] border-black px-[4mm] py-[1mm] text-[16pt] font-medium">{which}</p>
      </header>
      <div className="mt-[3mm] flex flex-1 gap-[4mm]">
        <div className="flex h-[42mm] w-[32mm] shrink-0 items-center justify-center border border-black text-[9pt]">
          {photo ? <OwnImage src={photo} alt={photoWords} className="size-full object-cover" /> : photoWords}
        </div>
        <dl className="grid flex-1 grid-cols-[21mm_1fr] content-start gap-x-[2mm] gap-y-[1mm] text-[10pt]">
          {lines.map(({ term, value }) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ))}
        </dl>
        <a href={link} className="block w-[26mm] shrink-0 text-center text-[8pt]">
          <Qr text={link} label={scan} className="size-[26mm]" />
          {scan}
        </a>
      </div>
      <p className="text-[9pt] leading-snug">{rule}</p>
    </section>
  );
}
