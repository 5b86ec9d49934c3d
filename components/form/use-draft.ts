import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormSpec } from '@/lib/form';
import { findDraft, restorable } from './draft';
import { type DraftKeeper, draftKeeper, saveOnLeaving } from './draft-keeper';
import type { Start } from './use-beginning';
import { boxesOf, changes, readValues, startValues } from './values';

type Form = RefObject<HTMLFormElement | null>;
type Opening = { untouched: boolean; restart: (start: Start) => void };

/** Keeps what is typed on this device while typing and when the page goes away, if the form names a draft. */
export function useDraft({ draft: name, fields }: FormSpec, form: Form) {
  const [kept, setKept] = useState(false);
  const keeper = useRef<DraftKeeper>(undefined);

  useEffect(() => {
    const element = form.current;
    if (!name || !element) return;
    const boxes = () => boxesOf(element);
    const read = () => ({
      key: valueIn(boxes(), '$key'),
      page: valueIn(boxes(), '$page'),
      values: readValues(fields, boxes()),
    });
    const now = draftKeeper({ name, fields, read, told: setKept });
    keeper.current = now;
    return saveOnLeaving(now);
  }, [name, fields, form]);

  return { kept, keeper };
}

/** Brings a draft back once, when the form opens and the server brought nothing. What was typed by then wins over it. */
export function useDraftFound(spec: FormSpec, form: Form, { untouched, restart }: Opening) {
  const [found, setFound] = useState(false);
  const looked = useRef(false);
  const { draft: name, fields, key } = spec;

  useEffect(() => {
    if (!name || !untouched || looked.current) return;
    looked.current = true;
    findDraft(name).then((draft) => {
      if (!draft || !form.current) return;
      const values = restorable(fields, draft.values);
      const typed = changes(startValues(fields), readValues(fields, boxesOf(form.current)));
      restart({ key: draft.key ?? key, page: draft.page, values: startValues(fields, { ...values, ...typed }) });
      setFound(Object.keys(values).length > 0);
    });
  }, [name, fields, key, form, untouched, restart]);

  return { found, seen: () => setFound(false) };
}

const valueIn = (boxes: HTMLInputElement[], name: string) => boxes.find((box) => box.name === name)?.value;
