import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FormAction, Values } from '@/lib/action-state';
import type { AnswerWords } from '@/lib/surveys/answer-words';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { nameOf, postedOf } from '@/lib/surveys/posted';
import { type Attachments, settle } from '../form/attachments';
import type { Draft } from '../form/draft';
import { backOnce, firstEntries, leaveEntries, pageHere, pushEntry } from '../form/page-entries';
import { useOnAnswer } from '../form/use-answer';
import { type Outcome, useSend } from '../form/use-send';
import { courseOf, END, isOneTap, keysIn } from './steps';
import { useKept } from './use-kept';

/** Long enough to see what was chosen. */
const PAUSE = 220;

export type Sending = {
  action: FormAction;
  fields: Record<string, string>;
  draft: string;
  /** Where photos go, for who has a door for them. */
  photos?: string;
  /** Nobody is signed in: there is no one under whose name a complaint could stand. */
  nameless?: true;
};
type Given = { id: string; definition: SurveyDefinition; words: AnswerWords; sending?: Sending | undefined };

const nowhere: FormAction = async (state) => state;

/** All that answering does with JavaScript: one question after another, kept on this device, sent at the end. */
export function useAnswering({ id, definition, words, sending }: Given) {
  const sender = useSend(sending?.action ?? nowhere);
  const answered = useAnswered(sender.outcome);
  const { given, setWrong, putField } = answered;
  const { against, ...course } = useCourse({ id, definition, words, given });
  const { steps, step, index, turn } = course;
  const kept = useKept(
    sending?.draft,
    { given, at: course.at, touched: answered.touched, code: sending?.fields.code },
    (draft) => {
      answered.restart(draft.values);
      course.resume(draft);
    },
  );

  const refuse = (found: Record<string, string>) => {
    setWrong(found);
    const first = steps.find((one) => keysIn(one).some((key) => key in found));
    if (first && first.id !== step.id) turn(first.id);
  };
  const next = () => {
    const found = against(keysIn(step));
    if (Object.keys(found).length > 0) return setWrong(found);
    answered.touch();
    if (steps[index + 1]) turn(steps[index + 1]?.id);
  };
  const tapped = useHurry(() => isOneTap(step) && next());
  const { waiting, attachments, settled } = useSettled((unfinished) => {
    const found = { ...against(), ...(postedOf(unfinished) as Record<string, string>) };
    if (Object.keys(found).length > 0) return refuse(found);
    if (!sending || sender.sending || sender.outcome.at === 'done') return;
    sender.send(formOf({ ...given, ...sending.fields, code: kept.code ?? '' }));
  });
  useOutcome(sender.outcome, { refuse, putField, drop: kept.drop, leave: course.leave });
  const clear = () => {
    kept.anew();
    answered.restart({});
    course.restart();
  };
  return { ...answered, ...course, sender, kept, tapped, next, waiting, send: settled, attachments, clear };
}

type Acts = {
  refuse: (fields: Record<string, string>) => void;
  putField: (name: string, value: string) => void;
  drop: () => void;
  leave: (then: () => void) => void;
};

function useOutcome(outcome: Outcome, { refuse, putField, drop, leave }: Acts) {
  useOnAnswer(outcome, (answer) => {
    if (answer.at === 'refused') refuse(answer.fields ?? {});
    // It may have come through: the next time it is no second answer.
    if (answer.at === 'lost' || answer.at === 'fault') putField('again', '1');
    const { href } = answer.at === 'done' ? answer : {};
    if (!href) return;
    drop();
    leave(() => location.replace(href));
  });
}

/** What was answered so far, and what is wrong with it. */
function useAnswered(outcome: Outcome) {
  const [given, setGiven] = useState(() => valuesIn(outcome));
  const [wrong, setWrong] = useState(() => fieldsIn(outcome));
  const [touched, setTouched] = useState(false);
  const [round, setRound] = useState(0);
  const putField = (name: string, value: string | string[]) => {
    setTouched(true);
    setGiven((old) => ({ ...old, [name]: value }));
  };
  const put = (key: string, value: string | string[]) => {
    setWrong(({ [key]: _, ...others }) => others);
    putField(nameOf(key), value);
  };
  /** What was tapped before the script was here; a draft of earlier has the word. */
  const begin = (values: Values) => setGiven((old) => ({ ...values, ...old }));
  const restart = (values: Values) => {
    setTouched(false);
    setWrong({});
    setGiven(values);
    setRound((old) => old + 1);
  };
  return { round, given, wrong, setWrong, put, putField, begin, restart, touched, touch: () => setTouched(true) };
}

/** Where in the survey it stands; the same walk as the server's. */
function useCourse({ id, definition, words, given }: Omit<Given, 'sending'> & { given: Values }) {
  const [at, setAt] = useState<string>();
  const { steps, answers, objections } = courseOf(definition, given);
  const index = Math.max(
    0,
    steps.findIndex((step) => step.id === at),
  );
  const step = steps[index] ?? { id: END, questions: [] };
  const show = (to: string | undefined) => {
    setAt(to);
    requestAnimationFrame(() => showStep(id));
  };
  const turn = (to: string | undefined) => {
    if (!to) return;
    pushEntry(id, to, step.id);
    show(to);
  };
  const back = () => {
    const to = steps[index - 1]?.id;
    if (to && !backOnce(id, to)) turn(to);
  };
  const leave = useBack(id, show);
  const resume = ({ page, values }: Draft) => {
    setAt(page);
    const names = courseOf(definition, values).steps.map((one) => one.id);
    if (page && names.includes(page)) firstEntries(id, names, page);
  };
  /** What can't be taken of these answers, or of all. */
  const against = (keys = Object.keys(objections)) =>
    Object.fromEntries(keys.flatMap((key) => (objections[key] ? [[key, words.objections[objections[key]]]] : [])));
  return { at, steps, step, index, answers, turn, back, leave, resume, restart: () => show(undefined), against };
}

/** The browser's own Back is the way to the question before. Answers the way out of them all. */
function useBack(id: string, show: (to: string | undefined) => void) {
  const leaving = useRef(false);
  const moved = useEffectEvent(({ state }: PopStateEvent) => {
    const to = pageHere(id, state);
    if (!leaving.current && to !== null) show(to || undefined);
  });
  useEffect(() => {
    const hear = (event: PopStateEvent) => moved(event);
    window.addEventListener('popstate', hear);
    return () => window.removeEventListener('popstate', hear);
  }, []);
  return (then: () => void) => {
    leaving.current = true;
    leaveEntries(id, then);
  };
}

/** Does it a moment after the last tap. */
function useHurry(then: () => void) {
  const [taps, setTaps] = useState(0);
  const hurried = useEffectEvent(then);
  useEffect(() => {
    if (taps === 0) return;
    const timer = setTimeout(() => hurried(), PAUSE);
    return () => clearTimeout(timer);
  }, [taps]);
  return () => setTaps((old) => old + 1);
}

/** Waits for what is still being sent, then goes on with the answers as they are by then. */
function useSettled(then: (unfinished: Record<string, string>) => void) {
  const [attachments] = useState<Attachments>(() => new Map());
  const [waiting, setWaiting] = useState(false);
  const [found, setFound] = useState<Record<string, string>>();
  const goOn = useEffectEvent(then);
  useEffect(() => {
    if (found) goOn(found);
  }, [found]);
  const settled = async () => {
    if (waiting) return;
    setWaiting(true);
    const unfinished = await settle(attachments);
    setWaiting(false);
    setFound(unfinished);
  };
  return { waiting, attachments, settled };
}

const valuesIn = (outcome: Outcome): Values => ('values' in outcome ? outcome.values : {});
const fieldsIn = (outcome: Outcome): Record<string, string> => (outcome.at === 'refused' && outcome.fields) || {};

function formOf(values: Values): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

export const stepId = (id: string) => `${id}-step`;

/** The question that came stands at the top, and a screen reader begins there. */
function showStep(id: string) {
  const step = document.getElementById(stepId(id));
  step?.scrollIntoView({ block: 'start' });
  step?.focus({ preventScroll: true });
}
