import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { classes } from './classes';
import { inks, type Tone } from './tag';

export type CardProps = {
  icon?: IconName;
  tone?: Tone;
  title?: ReactNode;
  aside?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
};

/** A thing to act on: a heading, what it says, and the one to three things that can be done. */
export function Card({ icon, tone = 'green', title, aside, actions, children, className }: CardProps) {
  return (
    <section className={classes('card overflow-hidden rounded-lg bg-card', className)}>
      {title && (
        <div className="flex items-start gap-2 px-4 pt-3.5">
          {icon && <Icon name={icon} className={classes('mt-[0.05em] size-[1.4em]', inks[tone])} />}
          <h2 className="min-w-0 flex-1 font-medium">{title}</h2>
          {aside && <div className="text-sm text-soft">{aside}</div>}
        </div>
      )}
      {children && <div className="px-4 pt-1.5 pb-3.5">{children}</div>}
      {actions && <div className="flex flex-wrap gap-3 px-4 pt-0.5 pb-4 *:flex-1">{actions}</div>}
    </section>
  );
}
