import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { classes } from './classes';

export type ButtonTone = 'primary' | 'default' | 'warn' | 'danger' | 'plain';
export type ButtonSize = 'large' | 'medium' | 'small';

type Look = { tone?: ButtonTone; size?: ButtonSize; wide?: boolean; icon?: IconName; children: ReactNode };

export type ButtonProps = Look & { busy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>;

/** A WeUI button. `busy` shows that it was pressed and is waiting. `danger` is quiet and red, `warn` filled red. */
export function Button({ tone, size, wide, icon, busy, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      className={classes(buttonLook(tone, size, wide), className)}
    >
      {icon && <Icon name={icon} className="size-[1.25em]" />}
      {children}
    </button>
  );
}

export type LinkButtonProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A link that looks like a button. */
export function LinkButton({ tone, size, wide, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={classes(buttonLook(tone, size, wide), className)}>
      {icon && <Icon name={icon} className="size-[1.25em]" />}
      {children}
    </a>
  );
}

export function buttonLook(tone: ButtonTone = 'default', size: ButtonSize = 'large', wide = false): string {
  return classes('weui-btn', tones[tone], sizes[size], wide && 'w-full');
}

const tones: Record<ButtonTone, string> = {
  primary: 'weui-btn_primary',
  default: 'weui-btn_default',
  warn: 'weui-btn_warn',
  danger: 'weui-btn_default weui-btn_danger',
  plain: 'weui-btn_plain',
};

const sizes: Record<ButtonSize, string> = { large: '', medium: 'weui-btn_medium', small: 'weui-btn_mini' };
