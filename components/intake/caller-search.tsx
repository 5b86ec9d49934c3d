'use client';

import { type KeyboardEvent, useState } from 'react';
import { useCallers } from './use-callers';

export type CallerSearchProps = {
  community: string;
  call: string;
  /** The address of this page with what it says besides the caller. */
  kept: Record<string, string>;
  says: Record<'label' | 'placeholder' | 'none' | 'tooOften' | 'lost' | 'find', string>;
  /** What a plain search for a room, without script, has typed. */
  room: string;
};

/** Finds who calls as it is typed; arrows and Enter choose. Without script it is a plain search for a room. */
export function CallerSearch({ community, call, kept, says, room }: CallerSearchProps) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(0);
  const { at, rows } = useCallers(community, call, typed);
  const now = Math.min(picked, rows.length - 1);
  const hrefOf = (row: (typeof rows)[number]) =>
    `/admin/intake?${new URLSearchParams({ ...kept, call, unit: row.unit, ...(row.who ? { who: row.who } : {}) })}`;
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setPicked(Math.max(0, Math.min(rows.length - 1, now + step)));
    else if (event.key === 'Escape') setTyped('');
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    const row = rows[now];
    if (event.key === 'Enter' && row) location.assign(hrefOf(row));
  };
  return (
    <search>
      <form action="/admin/intake">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          id="caller"
          name="room"
          defaultValue={room}
          onChange={(event) => {
            setTyped(event.target.value);
            setPicked(0);
          }}
          onKeyDown={pressed}
          role="combobox"
          aria-label={says.label}
          aria-expanded={rows.length > 0}
          aria-controls="callers"
          aria-activedescendant={rows.length > 0 ? `caller-${now}` : undefined}
          aria-autocomplete="list"
          placeholder={says.placeholder}
          autoComplete="off"
          maxLength={60}
          className="field-box min-h-11 w-full text-lg"
        />
      </form>
      <p role="status" className="mt-2 min-h-5 text-sm text-soft">
        {said(at, rows.length, says)}
      </p>
      <div id="callers" role="listbox" aria-label={says.label} className="-mx-2">
        {rows.map((row, i) => (
          <a
            key={`${row.unit} ${row.who} ${row.person}`}
            id={`caller-${i}`}
            role="option"
            aria-selected={i === now}
            tabIndex={-1}
            href={hrefOf(row)}
            className="flex min-h-11 items-center gap-3 rounded-md px-2 py-1 hover:bg-fill aria-selected:bg-green-wash"
          >
            <b className="font-medium whitespace-nowrap tabular-nums">{row.label}</b>
            <span className="min-w-0 flex-1 truncate text-sm">{row.person}</span>
            <span className="text-xs whitespace-nowrap text-amber">{row.aside}</span>
          </a>
        ))}
      </div>
    </search>
  );
}

function said(at: string, count: number, says: CallerSearchProps['says']): string {
  if (at === 'tooOften') return says.tooOften;
  if (at === 'lost') return says.lost;
  return at === 'found' && count === 0 ? says.none : '';
}
