import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormSpec, FormWords } from '@/lib/form';
import type { Attachments } from './attachments';
import { pageCheck } from './page-check';
import { keepAboveKeyboard } from './scroll';
import { showFirst, useAnswer } from './use-answer';
import { type Start, useBeginning } from './use-beginning';
import { useCheck } from './use-check';
import { useDraft, useDraftFound } from './use-draft';
import type { Steps } from './use-pages';
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
  const ready = keeping(keeper, beginning.renewKey);
  const { steps, turn, leaving, holding } = useSteps();
  const refuse = (found: Record<string, unknown>) => showFirst(spec, found, turn);
  const { submit, waiting } = useSubmit({ form, hook, attachments, sender, ready, refuse });

  useEffect(() => (form.current ? keepAboveKeyboard(form.current) : undefined), []);
  const over = (href?: string) => {
    keeper.current?.drop();
    leaving(() => leave(href));
  };
  useAnswer(spec, sender.outcome, { turn, leave: over });
  const touch = () => {
    look(read());
    if (sender.outcome.at !== 'done') keeper.current?.note();
  };
  const check = pageCheck({ spec, words, hook, attachments, read, refuse });
  const clear = () => {
    keeper.current?.drop();
    draft.seen();
    restart(beginning.afresh());
  };
  const acts = { submit: holding(submit), waiting, touch, clear, paging: { steps, read, check, turned: touch } };
  return { form, attachments, sender, beginning, hook, shown, kept, draft, ...acts };
}

/** Before it is sent: a new key if it is to become another ticket, and what was typed is kept on this device. */
const keeping = (keeper: ReturnType<typeof useDraft>['keeper'], renew: () => void) => (anew: boolean) => {
  if (anew) renew();
  keeper.current?.note();
  keeper.current?.save();
};

/** The way to the form's pages, whose code loads where there are any: without them each of these goes straight on. */
function useSteps() {
  const steps = useRef<Steps>(null);
  const turn: Steps['turn'] = (field, then) => (steps.current ? steps.current.turn(field, then) : then());
  const leaving: Steps['leave'] = (then) => (steps.current ? steps.current.leave(then) : then());
  const holding = (submit: (event: FormEvent<HTMLFormElement>) => void) => (event: FormEvent<HTMLFormElement>) => {
    if (!steps.current?.holds(event)) submit(event);
  };
  return { steps, turn, leaving, holding };
}
