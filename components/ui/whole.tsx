import type { ReactNode } from 'react';

/** 3-2-1201, BX-261122-0004: browsers break a line after a hyphen, also within a number. */
const numbers = /([A-Z\d]{1,8}(?:-[A-Z\d]{1,8}){1,3})/;

/**
 * Words in which the numbers of homes and tickets stay in one line; anything but words is left as it is. Kept inline: a block
 * of its own would be read out, and found, with spaces around it.
 */
export function whole(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text;
  const parts = text.split(numbers);
  if (parts.length === 1) return text;
  return parts.map((part, nth) =>
    nth % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the words
      <span key={nth} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
