'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, startTransition, useEffect, useRef } from 'react';
import type { FormAction, Values } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { clearDrafts } from './draft';
import { Notice } from './notices';
import { SendButton } from './send-button';
import { shutAround } from './shut-around';
import { useSend } from './use-send';

export type PostButtonProps = {
  id: string;
  action: FormAction;
  words: FormWords;
  /** Posted as hidden fields. */
  values?: Values;
  /** The one-time key, where pressing twice must count once. */
  oneTimeKey?: string;
  /** `bare`: a round place for an icon. */
  tone?: 'primary' | 'default' | 'warn' | 'plain' | 'bare';
  size?: 'large' | 'medium' | 'small';
  /** For signing out: what this person typed here goes too. */
  forgetDrafts?: string;
  /** Where its answer leads is gone to also when that is this very page, asked otherwise. */
  follows?: boolean;
  className?: string;
  /** Classes instead of a button's: a cell, a row of a menu. */
  look?: string;
  label?: string;
  pressed?: boolean;
  children: ReactNode;
};

/** One button that posts what it was given, with or without JavaScript; a refusal stands above it. Done, it shuts its menu. */
export function PostButton({
  id,
  action,
  words,
  values = {},
  oneTimeKey,
  forgetDrafts,
  follows = false,
  className,
  label,
  pressed,
  children,
  ...look
}: PostButtonProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { outcome, plainAction, send, sending } = useSend(action);
  const busy = sending || (outcome.at === 'done' && (follows || leadsAway(outcome.href)));

  useEffect(() => {
    if (outcome.at !== 'done') return;
    const { href } = outcome;
    if (leadsAway(href) || (follows && href)) return location.assign(href);
    shutAround(form.current, '.menu[open]');
    startTransition(() => router.refresh());
  }, [outcome, router, follows]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (forgetDrafts) clearDrafts(forgetDrafts);
    if (!busy) send(new FormData(event.currentTarget));
  };
  return (
    <form ref={form} action={plainAction} onSubmit={submit} className={className}>
      <Notice formId={id} outcome={outcome} words={words} shown={new Set()} />
      {oneTimeKey && <input type="hidden" name="$key" value={oneTimeKey} readOnly />}
      <HiddenValues values={values} />
      <SendButton
        outcome={outcome}
        busy={busy}
        words={words}
        aria-label={label}
        aria-pressed={pressed}
        className={buttonLook(look)}
      >
        {children}
      </SendButton>
    </form>
  );
}

const HiddenValues = ({ values }: { values: Values }) =>
  Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} readOnly />),
  );

/** Done where it stands, the page is only read again: what was typed and how far it was scrolled stays. */
const leadsAway = (href?: string): href is string =>
  href !== undefined && new URL(href, location.href).pathname !== location.pathname;

const buttonLook = ({ look, tone = 'default', size = 'large' }: Pick<PostButtonProps, 'look' | 'tone' | 'size'>) =>
  look ??
  (tone === 'bare'
    ? 'grid size-8 place-items-center rounded-full text-soft hover:text-fg max-md:size-11'
    : `weui-btn weui-btn_${tone} ${{ large: '', medium: 'weui-btn_medium', small: 'weui-btn_mini' }[size]}`);
