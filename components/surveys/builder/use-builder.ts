import { useState } from 'react';
import type { Question, SurveyDefinition } from '@/lib/surveys/definition';
import { idsOf } from '@/lib/surveys/questions';
import {
  addPage,
  freshQuestion,
  insertAt,
  joinPage,
  moveBy,
  moveTo,
  nextId,
  type Place,
  placeOf,
  type QuestionType,
  remove,
  replace,
  retitle,
} from './changes';
import type { Draft, Settings } from './scene';

type State = Draft & {
  /** Every id that was ever here. */
  used: string[];
  /** The question that is open for writing. */
  open: string | null;
  /** What was taken away last, and where it stood. */
  gone: { question: Question; place: Place } | null;
};

/** The survey as it is being written: every change of it, none of which is lost by another. */
export function useBuilder(first: Draft, taken: string[]) {
  const [state, setState] = useState<State>(() => ({
    ...first,
    used: [...taken, ...idsOf(first.definition)],
    open: null,
    gone: null,
  }));
  const change = (next: (state: State) => Partial<State>) =>
    setState((old) => {
      const now = { ...old, ...next(old) };
      return { ...now, used: [...new Set([...now.used, ...idsOf(now.definition)])] };
    });
  const draw = (next: (definition: SurveyDefinition) => SurveyDefinition) =>
    change(({ definition }) => ({ definition: next(definition) }));

  return {
    state,
    /** What was saved, as the server keeps it. */
    adopt: (draft: Draft) => change(() => draft),
    restore: (draft: Draft) => change(() => ({ ...draft, gone: null, open: null })),
    set: (name: keyof Settings, value: string) =>
      change(({ settings }) => ({ settings: { ...settings, [name]: value } })),
    open: (id: string | null) => change(() => ({ open: id })),
    write: (question: Question) => draw((definition) => replace(definition, question)),
    add: (type: QuestionType) => change((old) => added(old, type)),
    copy: (id: string) => change((old) => copied(old, id)),
    drop: (id: string) => change((old) => dropped(old, id)),
    bringBack: () => change(broughtBack),
    step: (id: string, by: 1 | -1) => draw((definition) => moveBy(definition, id, by)),
    move: (id: string, to: Place) => draw((definition) => moveTo(definition, id, to)),
    addPage: () => change(({ definition, used }) => ({ definition: addPage(definition, used) })),
    joinPage: (at: number) => draw((definition) => joinPage(definition, at)),
    retitle: (at: number, title: SurveyDefinition['pages'][number]['title']) =>
      draw((definition) => retitle(definition, at, title)),
  };
}

export type Builder = ReturnType<typeof useBuilder>;

/** After the open question, or at the very end. */
function added({ definition, used, open }: State, type: QuestionType): Partial<State> {
  const question = freshQuestion(type, used);
  const after = open ? placeOf(definition, open) : undefined;
  const last = definition.pages.length - 1;
  const place = after
    ? { page: after.page, at: after.at + 1 }
    : { page: last, at: definition.pages[last]?.questions.length ?? 0 };
  return { definition: insertAt(definition, question, place), open: question.id, gone: null };
}

function copied({ definition, used }: State, id: string): Partial<State> {
  const place = placeOf(definition, id);
  const question = place && definition.pages[place.page]?.questions[place.at];
  if (!question) return {};
  const copy = { ...question, id: nextId('q', used) };
  return { definition: insertAt(definition, copy, { ...place, at: place.at + 1 }), open: copy.id };
}

function dropped({ definition, open }: State, id: string): Partial<State> {
  const place = placeOf(definition, id);
  const question = place && definition.pages[place.page]?.questions[place.at];
  if (!question) return {};
  return { definition: remove(definition, id), gone: { question, place }, open: open === id ? null : open };
}

function broughtBack({ definition, gone }: State): Partial<State> {
  if (!gone) return {};
  const page = Math.min(gone.place.page, definition.pages.length - 1);
  return {
    definition: insertAt(definition, gone.question, { page, at: gone.place.at }),
    open: gone.question.id,
    gone: null,
  };
}
