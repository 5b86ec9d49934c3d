import { Qr } from './qr';

export type SlipHeadProps = {
  office: string;
  title: string;
  number: string;
  numberWord: string;
  link: string;
  scan: string;
};

/** Title in the middle, number at the left, the code at the top right, as on the office's forms. */
export function SlipHead({ office, title, number, numberWord, link, scan }: SlipHeadProps) {
  return (
    <header className="relative mb-[4mm] min-h-[30mm] pr-[30mm] pl-[30mm]">
      <p className="text-center text-[11pt]">{office}</p>
      <h1 className="mt-[1mm] text-center text-[20pt] leading-tight font-medium">{title}</h1>
      <p className="absolute bottom-0 left-0 text-[11pt]">
        {numberWord} <strong className="text-[13pt] font-medium">{number}</strong>
      </p>
      <div className="absolute top-0 right-0 w-[26mm] text-center text-[8pt]">
        <a href={link} className="block">
          <Qr text={link} label={scan} className="size-[26mm]" />
        </a>
        {scan}
      </div>
    </header>
  );
}
