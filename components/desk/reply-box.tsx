'use client';

import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { Notice } from '../form/notices';
import { Phrases, type PhrasesProps } from './phrases';
import { useReply } from './use-reply';

export type ReplyMode = { move: 'reply' | 'note'; label: string; hint: string };
export type ReplyBoxProps = {
  ticket: string;
  action: FormAction;
  words: FormWords;
  modes: ReplyMode[];
  phrases: PhrasesProps['groups'];
  /** When the next answer comes, where each one names it; the likely time stands in it. */
  next?: { label: string; value: string } | undefined;
  says: { label: string; send: string; keys: string; phrases: PhrasesProps['says'] };
  /** The name of the draft: person and ticket. */
  draft: string;
};

/** One box, two clear modes: to the resident, or a note on yellow for colleagues only. What was typed stays until it is sent. */
export function ReplyBox({ ticket, action, words, modes, phrases, next, says, draft }: ReplyBoxProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [mode, setMode] = useState(modes[0]?.move);
  const choose = useCallback((move: string) => setMode((old) => (isMove(move) ? move : old)), []);
  const { outcome, plainAction, submit, sending, typed, note } = useReply(action, area, draft, choose);
  const pick = (move: string) => {
    choose(move);
    note();
  };
  return (
    <form action={plainAction} onSubmit={submit} className="border-t border-line p-3 print:hidden">
      <Notice formId="reply" outcome={outcome} words={words} shown={none} />
      <input type="hidden" name="ticket" value={ticket} readOnly />
      <input type="hidden" name="as" value="staff" readOnly />
      <Modes modes={modes} mode={mode} choose={pick} />
      <textarea
        ref={area}
        id="reply-words"
        name="words"
        rows={3}
        maxLength={1000}
        defaultValue={typed}
        aria-label={says.label}
        onInput={note}
        onKeyDown={sendByKey}
        className={`field-box mt-2 block field-sizing-content max-h-60 min-h-20 w-full ${mode === 'note' ? 'bg-note-wash!' : ''}`}
      />
      {mode === 'reply' && <Phrases groups={phrases} says={says.phrases} area={area} onPut={note} />}
      {mode === 'reply' && next && <NextAnswer key={next.value} {...next} />}
      <div className="mt-2 flex items-center justify-end gap-3">
        <span className="text-xs text-soft pointer-coarse:hidden">{says.keys}</span>
        <button type="submit" aria-busy={sending || undefined} className="weui-btn weui-btn_primary weui-btn_medium">
          {outcome.at === 'lost' && !sending ? words.retry : says.send}
        </button>
      </div>
    </form>
  );
}

/** A reply that names no next answer is not sent. */
const NextAnswer = ({ label, value }: { label: string; value: string }) => (
  <label className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
    {label}
    <input
      type="datetime-local"
      name="next"
      required
      defaultValue={value}
      className="field-box min-h-9 max-md:min-h-11"
    />
  </label>
);

const none = new Set<string>();

const isMove = (move: string): move is ReplyMode['move'] => move === 'reply' || move === 'note';

function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

type ModesProps = { modes: ReplyMode[]; mode: string | undefined; choose: (move: string) => void };

/** The chosen mode is the move that is posted. */
const Modes = ({ modes, mode, choose }: ModesProps) => (
  <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
    {modes.map((one) => (
      <label
        key={one.move}
        data-hotkey={one.move === 'reply' ? 'r' : undefined}
        data-then="reply-words"
        className="inline-flex min-h-8 items-center gap-1.5 rounded-full px-3 has-checked:bg-fill has-checked:font-medium has-focus-visible:outline-2 max-md:min-h-11"
      >
        <input
          type="radio"
          name="move"
          value={one.move}
          checked={one.move === mode}
          onChange={() => choose(one.move)}
          className="accent-brand"
        />
        {one.label}
      </label>
    ))}
    <span className="text-xs text-soft">{modes.find((one) => one.move === mode)?.hint}</span>
  </div>
);
