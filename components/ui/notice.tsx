import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { classes } from './classes';
import { type Tone, washes } from './tag';
import { whole } from './whole';

export type TipProps = { tone?: Tone; icon?: IconName; children: ReactNode; action?: ReactNode; className?: string };

/** A notice in the page, as WeUI's top tips: what happened and, at the right, what can be done. Red ones are announced. */
export function Tip({ tone = 'blue', icon, children, action, className }: TipProps) {
  return (
    <div
      role={tone === 'red' ? 'alert' : 'status'}
      className={classes(
        'mx-2 my-2 flex flex-wrap items-start justify-end gap-x-2 gap-y-1 rounded-md px-3 py-2.5 text-sm',
        washes[tone],
        className,
      )}
    >
      <div className="flex min-w-[min(100%,13em)] flex-1 items-start gap-2">
        <Icon name={icon ?? signs[tone]} className="-my-px" />
        <div className="min-w-0 flex-1">{whole(children)}</div>
      </div>
      {action && <div className="font-medium underline underline-offset-4">{action}</div>}
    </div>
  );
}

export type NoticeBarProps = {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** One line across the whole width: the demo ribbon, a missing year of holidays. */
export function NoticeBar({ tone = 'amber', icon, children, action, className }: NoticeBarProps) {
  return (
    <div
      role="status"
      className={classes(
        'flex flex-wrap items-center justify-center gap-x-3 gap-y-0.5 px-4 py-1.5 text-xs print:hidden',
        washes[tone],
        className,
      )}
    >
      <span className="min-w-0">
        {icon && <Icon name={icon} className="mr-1.5 size-[1.4em]" />}
        {children}
      </span>
      {action && <span className="font-medium underline underline-offset-4">{action}</span>}
    </div>
  );
}

const signs: Record<Tone, IconName> = { neutral: 'info', blue: 'info', green: 'done', amber: 'warn', red: 'fault' };
