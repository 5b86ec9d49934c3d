import type { ReactNode } from 'react';

/** 3-2-1201, BX-261122-0004, and days with their year, month and day: browsers break a line after a hyphen or between signs. */
const numbers = /[A-Z\d]{1,8}(?:-[A-Z\d]{1,8}){1,3}|(?:\d{4}\u5e74)?\d{1,2}\u6708\d{1,2}\u65e5/g;

/**
 * Words in which the numbers of homes and tickets, and days, stay in one line; anything but words is left as it is. Kept inline: a block
 * of its own would be read out, and found, with spaces around it.
 */
export function whole(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { 0: number, index } of text.matchAll(numbers)) {
    const kept = (
      <span key={index} className="whitespace-nowrap">
        {number}
      </span>
    );
    parts.push(text.slice(end, index), kept);
    end = index + number.length;
  }
  return parts.length > 0 ? [...parts, text.slice(end)] : text;
}
