import type { ReactNode } from 'react';
import { Avatar, type AvatarProps } from './avatar';
import { classes } from './classes';

export type ThreadProps = { label: string; children: ReactNode; className?: string };

/** A conversation, oldest first; new lines are announced. */
export function Thread({ label, children, className }: ThreadProps) {
  return (
    <ol aria-label={label} className={classes('flex flex-col gap-4 px-3 py-4', className)}>
      {children}
    </ol>
  );
}

export type BubbleProps = {
  side: 'left' | 'right';
  name: string;
  role?: ReactNode;
  avatar?: AvatarProps['tone'];
  note?: boolean;
  foot?: ReactNode;
  media?: ReactNode;
  children?: ReactNode;
};

/** What one person said. On the right the name is only spoken, as in WeChat; `note` marks words not for everyone. */
export function Bubble({ side, name, role, avatar, note, foot, media, children }: BubbleProps) {
  const right = side === 'right';
  return (
    <li className={classes('flex items-start gap-2.5', right && 'flex-row-reverse')}>
      <Avatar name={name} tone={avatar ?? (right ? 'home' : 'staff')} />
      <div className={classes('flex max-w-[78%] min-w-0 flex-col gap-1', right ? 'items-end' : 'items-start')}>
        <p className={right ? 'sr-only' : 'text-xs text-soft'}>
          {name}
          {role && <span className="ml-1.5">{role}</span>}
        </p>
        {children && <div className={bubbleLook(right, note)}>{children}</div>}
        {media}
        {foot && <p className="text-2xs text-soft">{foot}</p>}
      </div>
    </li>
  );
}

function bubbleLook(right: boolean, note?: boolean): string {
  return classes(
    'relative rounded-md px-3 py-2 leading-normal whitespace-pre-line',
    'before:absolute before:top-3.5 before:size-2.5 before:rotate-45 before:rounded-[2px]',
    right ? 'before:-right-1' : 'before:-left-1',
    note ? noteLook : right ? mineLook : theirsLook,
  );
}

const mineLook = 'bg-mine text-mine-fg before:bg-mine';
const theirsLook = 'bg-theirs before:bg-theirs';
const noteLook = 'bg-note-wash before:bg-note-wash';

export type LineProps = { children: ReactNode; time?: ReactNode };

/** What the office or the clock did: small, in the middle. */
export function SystemLine({ children, time }: LineProps) {
  return (
    <li className="mx-auto max-w-[86%] text-center text-xs text-soft">
      {time && <span className="mb-1 block text-2xs">{time}</span>}
      {children}
    </li>
  );
}
