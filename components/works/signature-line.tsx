import type { ReactNode } from 'react';
import { OwnImage } from '../ui/own-image';

export type SignatureLineProps = {
  term: string;
  said?: string;
  picture?: { src: string; alt: string };
  children?: ReactNode;
};

/** A line to sign on; what was signed on glass stands on it, with when and how beneath. */
export const SignatureLine = ({ term, said, picture }: SignatureLineProps) => (
  <div className="break-inside-avoid">
    <p className="relative min-h-[16mm] border-b border-black pb-[1mm]">
      {term}
      {picture && (
        <OwnImage
          src={picture.src}
          alt={picture.alt}
          className="absolute right-0 bottom-[1mm] max-h-[15mm] max-w-[36mm] mix-blend-multiply"
        />
      )}
    </p>
    {said && <p className="pt-[0.5mm] text-[8.5pt]">{said}</p>}
  </div>
);
