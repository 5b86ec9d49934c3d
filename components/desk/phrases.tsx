'use client';

import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';

export type PhrasesProps = {
  groups: { mood: string; name: string; hint: string; phrases: string[] }[];
  says: { label: string; moods: string; keys: string };
  /** The box that a phrase goes into, at the cursor; Alt and a digit put one there while somebody writes. */
  area: RefObject<HTMLTextAreaElement | null>;
  /** Told after a phrase was put in, for nobody typed it. */
  onPut?: (() => void) | undefined;
};

/** CMP-11: how to meet whoever complains, and phrases to put into the box beside which this stands, by their mood. */
export function Phrases({ groups, says, area, onPut }: PhrasesProps) {
  const [mood, setMood] = useState(groups[0]?.mood);
  const group = groups.find((one) => one.mood === mood) ?? groups[0];
  const put = (phrase: string) => {
    const box = area.current;
    box?.focus();
    box?.setRangeText(phrase, box.selectionStart, box.selectionEnd, 'end');
    onPut?.();
  };
  useDigits(area, (digit) => {
    const phrase = group?.phrases[digit - 1];
    if (phrase) put(phrase);
    return phrase !== undefined;
  });
  if (!group) return null;
  return (
    <section aria-label={says.label} className="mt-2 text-sm [@media(scripting:none)]:hidden">
      <Moods groups={groups} label={says.moods} mood={group.mood} choose={setMood} />
      <p className="mt-1 text-xs text-soft">{group.hint}</p>
      <ul aria-label={says.label} className="mt-1.5 flex flex-wrap gap-1.5">
        {group.phrases.map((phrase, i) => (
          <li key={phrase} className="max-w-full">
            <button
              type="button"
              aria-keyshortcuts={i < 9 ? `Alt+${i + 1}` : undefined}
              onClick={() => put(phrase)}
              className="flex max-w-full items-baseline gap-1.5 rounded-md border border-line px-2.5 py-1 text-left text-xs hover:border-faint max-md:min-h-11 max-md:items-center"
            >
              {i < 9 && <span className="text-soft tabular-nums pointer-coarse:hidden">{i + 1}</span>}
              {phrase}
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-soft pointer-coarse:hidden">{says.keys}</p>
    </section>
  );
}

type MoodsProps = {
  groups: PhrasesProps['groups'];
  label: string;
  mood: string;
  choose: (mood: string) => void;
};

/** `$` keeps the choice out of what is posted. */
const Moods = ({ groups, label, mood, choose }: MoodsProps) => (
  <fieldset className="flex flex-wrap items-center gap-x-1">
    <legend className="float-left mr-1 text-xs text-soft">{label}</legend>
    {groups.map((one) => (
      <label
        key={one.mood}
        className="inline-flex min-h-7 items-center gap-1 rounded-full px-2.5 text-xs has-checked:bg-fill has-checked:font-medium has-focus-visible:outline-2 max-md:min-h-11"
      >
        <input
          type="radio"
          name="$mood"
          value={one.mood}
          checked={one.mood === mood}
          onChange={() => choose(one.mood)}
          className="accent-brand"
        />
        {one.name}
      </label>
    ))}
  </fieldset>
);

/** Alt and a digit in the box; on a Mac the key's sign is another, so that its place on the keyboard counts. */
function useDigits(area: PhrasesProps['area'], use: (digit: number) => boolean) {
  useEffect(() => {
    const box = area.current;
    const press = (event: globalThis.KeyboardEvent) => {
      const digit = digitOf(event);
      if (digit && use(digit)) event.preventDefault();
    };
    box?.addEventListener('keydown', press);
    return () => box?.removeEventListener('keydown', press);
  });
}

function digitOf({ altKey, ctrlKey, metaKey, code }: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code'>) {
  if (!altKey || ctrlKey || metaKey) return 0;
  return Number(/^Digit([1-9])$/.exec(code)?.[1] ?? 0);
}
