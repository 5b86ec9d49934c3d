import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';

export type EmptyProps = { icon?: IconName; title: ReactNode; text?: ReactNode; action?: ReactNode };

/** What would be here, and the way to it. */
export function Empty({ icon = 'empty', title, text, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center px-8 py-14 text-center">
      <span className="mb-4 grid size-[4.2em] place-items-center rounded-full bg-fill text-soft">
        <Icon name={icon} className="size-[2em]" />
      </span>
      <p>{title}</p>
      {text && <p className="mt-1 max-w-[22em] text-sm text-balance text-soft">{text}</p>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
