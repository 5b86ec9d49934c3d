'use client';

import { type FormEvent, type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { FormWords } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import type { AnswerWords } from '@/lib/surveys/answer-words';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { lowScores } from '@/lib/surveys/low-scores';
import { questionsOf } from '@/lib/surveys/questions';
import { fill } from '../form/fill';
import { DraftFound, Notice } from '../form/notices';
import { useLive } from '../form/use-live';
import { LastStep } from './last-step';
import { QuestionPart } from './question-part';
import type { Scene } from './scene';
import { changedIn, END, isSent, type Step, stepsOf } from './steps';
import { type Sending, stepId, useAnswering } from './use-answering';

export type AnswerFormProps = {
  id: string;
  definition: SurveyDefinition;
  locale: Locale;
  words: AnswerWords;
  form: FormWords;
  /** Stands above the first question: who learns what. */
  intro?: ReactNode;
  /** Where it goes; without it this is a preview, and nothing is sent or kept. Without a `code` only what was begun before comes up. */
  sending?: Sending;
};

/**
 * A survey as it is answered on a phone, a question at a time (SUR-4). Without JavaScript it is one long page that is sent
 * the same way.
 */
export function AnswerForm({ id, definition, locale, words, form, intro, sending }: AnswerFormProps) {
  const live = useLive();
  const { step, index, steps, answers, given, sender, kept, ...acts } = useAnswering({
    id,
    definition,
    words,
    sending,
  });
  const { wrong, put, tapped, round, attachments } = acts;
  const scene: Scene = {
    ...{ id, words, locale, live, given, wrong, put, tapped },
    ...{ optional: form.optional, counter: form.counter },
    photos: sending?.photos ? { url: sending.photos, words: form, round, attachments } : undefined,
  };
  const box = useRef<HTMLFormElement>(null);
  const begin = useEffectEvent(() => box.current && acts.begin(changedIn(box.current, step)));
  useLayoutEffect(() => void begin(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (step.id === END) acts.send();
    else acts.next();
  };
  if (sending?.fields.code === '' && !kept.begun) return null;
  const isFirst = !live || index === 0;
  const last = (
    <LastStep
      {...{ scene, form, sender, preview: !sending, waiting: acts.waiting, put: acts.putField, back: acts.back }}
      lows={sending?.nameless ? null : lowScores(definition, answers)}
    />
  );
  return (
    <form
      ref={box}
      action={sending && sender.plainAction}
      onSubmit={submit}
      noValidate
      autoComplete="off"
      className="flex flex-col gap-2"
    >
      {isFirst && intro}
      <Notice formId={id} outcome={sender.outcome} words={form} shown={new Set(Object.keys(wrong))} />
      {kept.found && !acts.touched && <DraftFound words={form} clear={acts.clear} seen={kept.seen} />}
      {Object.entries(sending?.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      {step.id !== END && <Progress at={index + 1} of={steps.length - 1} words={words} />}
      {live ? (
        steps
          .filter((one) => one.id === step.id || isSent(one))
          .map((one) => (
            <div
              key={one.id}
              id={one.id === step.id ? stepId(id) : undefined}
              hidden={one.id !== step.id}
              tabIndex={-1}
              className="scroll-mt-28 outline-none"
            >
              {one.id === END ? last : <Questions scene={scene} step={one} />}
            </div>
          ))
      ) : (
        <>
          {stepsOf(questionsOf(definition)).map((one, nth) => (
            <div key={one.id} className={nth > 0 ? '[@media(scripting:enabled)]:hidden' : ''}>
              <Questions scene={scene} step={one} />
            </div>
          ))}
          <div className="[@media(scripting:enabled)]:hidden">{last}</div>
        </>
      )}
      {step.id !== END && <Turns live={live} back={index > 0 ? acts.back : undefined} form={form} />}
    </form>
  );
}

const Questions = ({ scene, step }: { scene: Scene; step: Step }) => (
  <div className="space-y-2">
    {step.questions.map((question) => (
      <QuestionPart key={question.id} scene={scene} question={question} />
    ))}
  </div>
);

/** There before the code is, so that nothing moves when it comes. */
const Progress = ({ at, of, words }: { at: number; of: number; words: AnswerWords }) => (
  <div className="flex items-center gap-3 px-4 pt-2 text-sm text-soft [@media(scripting:none)]:hidden">
    <progress className="meter flex-1 text-green" max={of} value={at - 1} aria-hidden="true" />
    <span role="status">{fill(words.progress, { at, of })}</span>
  </div>
);

type TurnsProps = { live: boolean; back: (() => void) | undefined; form: FormWords };

/** Back and on; before JavaScript is here a tap on it sends nothing. */
const Turns = ({ live, back, form }: TurnsProps) => (
  <div className="mx-auto flex w-full max-w-80 gap-3 px-4 pt-4 pb-8 [@media(scripting:none)]:hidden">
    {back && (
      <button type="button" onClick={back} className="weui-btn weui-btn_default min-w-24 flex-1">
        {form.back}
      </button>
    )}
    <button type={live ? 'submit' : 'button'} className="weui-btn weui-btn_primary min-w-24 flex-1">
      {form.next}
    </button>
  </div>
);
