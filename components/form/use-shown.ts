import { useState } from 'react';
import type { Values } from '@/lib/action-state';
import { type Field, shownNames } from '@/lib/form';

/** The fields that count just now. `look` takes the values of this moment and draws anew only when that changes something. */
export function useShown(fields: Field[], start: Values) {
  const [shown, setShown] = useState(() => shownNames(fields, start));
  const look = (values: Values) => {
    const next = shownNames(fields, values);
    setShown((old) => ([...next].join() === [...old].join() ? old : next));
  };
  return { shown, look };
}
