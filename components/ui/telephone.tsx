import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { type ButtonSize, type ButtonTone, LinkButton } from './button';

export type TelephoneProps = {
  number: string;
  children: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  wide?: boolean;
  /** What is said instead of the short words on it. */
  label?: string;
};

/** A button that dials. */
export function Telephone({ number, children, tone = 'primary', size, wide, label }: TelephoneProps) {
  return (
    <LinkButton href={dial(number)} icon="phone" tone={tone} size={size} wide={wide} aria-label={label}>
      {children}
    </LinkButton>
  );
}

export type PhoneStripProps = { number: string; children: ReactNode };

/** The telephone as one row across the page, for the top of every page in the elder mode. */
export function PhoneStrip({ number, children }: PhoneStripProps) {
  return (
    <a
      href={dial(number)}
      className="flex min-h-[60px] items-center justify-center gap-3 bg-brand px-4 font-medium text-white print:hidden"
    >
      <Icon name="phone" className="size-[1.3em]" />
      {children}
    </a>
  );
}

export function dial(number: string): string {
  return `tel:${number.replace(/[^\d+*#,]/g, '')}`;
}
