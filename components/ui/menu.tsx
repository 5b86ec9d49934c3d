import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { classes } from './classes';

export type MenuProps = {
  summary: ReactNode;
  label?: string;
  side?: 'left' | 'right';
  above?: boolean;
  children: ReactNode;
  className?: string;
  summaryClassName?: string;
};

/** A menu of links and buttons that opens without script; a click elsewhere closes it. */
export function Menu({ summary, label, side = 'left', above, children, className, summaryClassName }: MenuProps) {
  return (
    <details name="menu" className={classes('menu', className)}>
      <summary aria-label={label} className={summaryClassName}>
        {summary}
      </summary>
      <div
        className={classes(
          'absolute min-w-44 rounded-md bg-raised py-1.5 text-fg shadow-menu',
          side === 'right' ? 'right-0' : 'left-0',
          above ? 'bottom-full mb-1' : 'top-full mt-1',
        )}
      >
        {children}
      </div>
    </details>
  );
}

export type MenuLinkProps = { href: string; icon?: IconName; current?: boolean; children: ReactNode };

export function MenuLink({ href, icon, current, children }: MenuLinkProps) {
  return (
    <a href={href} aria-current={current ? 'true' : undefined} className={menuRow}>
      {icon && <Icon name={icon} className="size-[1.35em] text-soft" />}
      <span className="flex-1">{children}</span>
      {current && <Icon name="check" className="size-[1.2em] text-green" />}
    </a>
  );
}

/** The look of a row in a menu, for a button that submits. */
export const menuRow =
  'flex w-full min-h-10 items-center gap-2.5 px-4 py-1.5 text-left text-sm hover:bg-fill focus-visible:-outline-offset-2 max-md:min-h-12';
