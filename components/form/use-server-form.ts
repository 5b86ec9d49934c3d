import { useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormSpec, FormWords } from '@/lib/form';
import type { Attachments } from './attachments';
import { keepAboveKeyboard } from './scroll';
import { showFirst, useAnswer } from './use-answer';
import { type Start, useBeginning } from './use-beginning';
import { useCheck } from './use-check';
import { useDraft, useDraftFound } from './use-draft';
import { useSend } from './use-send';
import { useShown } from './use-shown';
import { useSubmit } from './use-submit';
import { boxesOf, readValues } from './values';

type Given = { spec: FormSpec; action: FormAction; words: FormWords; leave: (href?: string) => void };

/** All that a form described by the server does with JavaScript: check, keep, send, show what came back. */
export function useServerForm({ spec, action, words, leave }: Given) {
  const form = useRef<HTMLFormElement>(null);
  const [attachments] = useState<Attachments>(() => new Map());
  const sender = useSend(action);
  const beginning = useBeginning(spec, sender.outcome);
  const read = () => readValues(spec.fields, form.current ? boxesOf(form.current) : []);
  const hook = useCheck(spec.fields, words, sender.outcome, read);
  const { shown, look } = useShown(spec.fields, beginning.values);
  const { kept, keeper } = useDraft(spec, form);

  const restart = (start: Start) => {
    hook.reset(start.values);
    beginning.restart(start);
    look(start.values);
  };
  const draft = useDraftFound(spec, form, { untouched: beginning.untouched, restart });
  const ready = (anew: boolean) => {
    if (anew) beginning.renewKey();
    keeper.current?.note();
    keeper.current?.save();
  };
  const refuse = (found: Record<string, unknown>) => showFirst(spec, found);
  const { submit, waiting } = useSubmit({ form, hook, attachments, sender, ready, refuse });

  useEffect(() => (form.current ? keepAboveKeyboard(form.current) : undefined), []);
  useAnswer(spec, sender.outcome, (href) => {
    keeper.current?.drop();
    leave(href);
  });

  const touch = () => {
    look(read());
    if (sender.outcome.at !== 'done') keeper.current?.note();
  };
  const clear = () => {
    keeper.current?.drop();
    draft.seen();
    restart(beginning.afresh());
  };
  return { form, attachments, sender, beginning, hook, shown, kept, draft, submit, waiting, touch, clear };
}
