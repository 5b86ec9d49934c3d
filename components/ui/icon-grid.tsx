import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { classes } from './classes';

export type GridLink = { href: string; label: ReactNode; icon: IconName; mark?: ReactNode };

export type IconGridProps = { links: GridLink[]; label: string; className?: string };

/** Ways in, four in a row; rows with words beside the pictures in the elder mode, the first a large one. */
export function IconGrid({ links, label, className }: IconGridProps) {
  return (
    <nav aria-label={label} className={classes('grid grid-cols-4 bg-card elder:grid-cols-1', className)}>
      {links.map((link) => (
        <a
          key={link.href}
          href={link.href}
          className="relative flex min-h-[78px] flex-col items-center justify-center gap-1.5 px-1 py-2.5 text-center text-xs active:bg-pressed elder:min-h-[60px] elder:flex-row elder:justify-start elder:hair-t elder:gap-7 elder:px-4 elder:text-base elder:first:min-h-24 elder:first:text-2xl elder:first:font-medium"
        >
          <span className="relative">
            <Icon name={link.icon} className="size-[1.65rem] text-green elder:size-[1.4em]" />
            {link.mark && <span className="absolute -top-1.5 left-[75%]">{link.mark}</span>}
          </span>
          <span className="leading-tight">{link.label}</span>
        </a>
      ))}
    </nav>
  );
}
