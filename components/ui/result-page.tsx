import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { classes } from './classes';
import { whole } from './whole';

export type ResultKind = 'done' | 'waiting' | 'info' | 'warn' | 'fault';

export type ResultPageProps = {
  kind: ResultKind;
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  tips?: ReactNode;
};

/** WeUI's message page: how it went, what happens next, and where to go. */
export function ResultPage({ kind, title, text, children, actions, tips }: ResultPageProps) {
  const look = looks[kind];
  return (
    <div className="flex flex-col items-center px-6 pt-12 pb-8 text-center">
      <span className={classes('grid size-[4.2em] place-items-center rounded-full text-white', look.ground)}>
        <Icon name={look.icon} className="size-[2.3em]" />
      </span>
      <h1 className="mt-6 text-xl font-medium">{whole(title)}</h1>
      {text && <p className="mt-2 max-w-[24em] text-balance">{whole(text)}</p>}
      {children && <div className="mt-6 w-full max-w-[26em] text-left">{children}</div>}
      {actions && <div className="mt-10 flex w-full max-w-[17em] flex-col gap-4 *:w-full">{actions}</div>}
      {tips && <p className="mt-8 text-sm text-soft">{tips}</p>}
    </div>
  );
}

const looks: Record<ResultKind, { icon: IconName; ground: string }> = {
  done: { icon: 'check', ground: 'bg-brand' },
  waiting: { icon: 'waiting', ground: 'bg-brand' },
  info: { icon: 'about', ground: 'bg-(--fill-blue)' },
  warn: { icon: 'alert', ground: 'bg-(--fill-amber)' },
  fault: { icon: 'close', ground: 'bg-danger' },
};
