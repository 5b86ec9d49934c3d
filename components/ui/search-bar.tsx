import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { classes } from './classes';

export type SearchBarProps = {
  action: string;
  label: string;
  placeholder?: string;
  value?: string;
  name?: string;
  hotkey?: string;
  className?: string;
  children?: ReactNode;
};

/** A GET form, so that what was searched is in the address. `children` are hidden fields that keep other filters. */
export function SearchBar(props: SearchBarProps) {
  const { action, label, placeholder, value, name = 'q', hotkey, className, children } = props;
  return (
    <search className={classes('block text-sm', className)}>
      <form action={action} className="relative">
        <Icon
          name="search"
          className="pointer-events-none absolute top-1/2 left-2.5 size-[1.3em] -translate-y-1/2 text-soft"
        />
        <input
          type="search"
          name={name}
          defaultValue={value}
          placeholder={placeholder}
          aria-label={label}
          data-hotkey={hotkey}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={100}
          className="field-box h-auto min-h-9 w-full max-md:min-h-11 py-1.5 pr-3 text-ellipsis pl-[2.4em]"
        />
        {children}
      </form>
    </search>
  );
}
