import type { Question, SurveyDefinition } from '@/lib/surveys/definition';

export type QuestionType = Question['type'];
type Page = SurveyDefinition['pages'][number];
export type Place = { page: number; at: number };

/** A number higher than any that an id with this letter ever had: what was answered under an old one keeps its meaning. */
export function nextId(letter: 'q' | 'p' | 'o' | 'r', used: Iterable<string>): string {
  const own = new RegExp(`^${letter}(\\d{1,6})$`);
  const numbers = [...used].flatMap((id) => own.exec(id)?.[1] ?? []).map(Number);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

/** A question of a type with nothing written in it yet. */
export function freshQuestion(type: QuestionType, used: string[]): Question {
  const asked = { id: nextId('q', used), title: { 'zh-CN': '' }, required: !['photo', 'short', 'long'].includes(type) };
  const ids = (letter: 'o' | 'r') => {
    const first = nextId(letter, used);
    return [first, nextId(letter, [...used, first])].map((id) => ({ id, words: { 'zh-CN': '' } }));
  };
  switch (type) {
    case 'single':
    case 'multiple':
      return { ...asked, type, options: ids('o'), other: false };
    case 'ranking':
      return { ...asked, type, options: ids('o') };
    case 'matrix':
      return { ...asked, type, rows: ids('r') };
    case 'photo':
      return { ...asked, type, max: 1 };
    case 'text':
      return { ...asked, type, required: false };
    default:
      return { ...asked, type };
  }
}

export function placeOf({ pages }: SurveyDefinition, id: string): Place | undefined {
  const page = pages.findIndex(({ questions }) => questions.some((one) => one.id === id));
  const at = pages[page]?.questions.findIndex((one) => one.id === id) ?? -1;
  return at < 0 ? undefined : { page, at };
}

const withPage = ({ pages }: SurveyDefinition, at: number, change: (page: Page) => Page): SurveyDefinition => ({
  pages: pages.map((page, one) => (one === at ? change(page) : page)),
});

/** Puts a question where it says, all after it one further down. */
export const insertAt = (definition: SurveyDefinition, question: Question, { page, at }: Place): SurveyDefinition =>
  withPage(definition, page, (one) => ({ ...one, questions: one.questions.toSpliced(at, 0, question) }));

export function remove(definition: SurveyDefinition, id: string): SurveyDefinition {
  const place = placeOf(definition, id);
  if (!place) return definition;
  return withPage(definition, place.page, (one) => ({ ...one, questions: one.questions.toSpliced(place.at, 1) }));
}

export const replace = (definition: SurveyDefinition, question: Question): SurveyDefinition => ({
  pages: definition.pages.map((page) => ({
    ...page,
    questions: page.questions.map((one) => (one.id === question.id ? question : one)),
  })),
});

/** Moves a question to a place as it is counted before the move. */
export function moveTo(definition: SurveyDefinition, id: string, to: Place): SurveyDefinition {
  const from = placeOf(definition, id);
  const question = from && definition.pages[from.page]?.questions[from.at];
  if (!question) return definition;
  const shift = from.page === to.page && from.at < to.at ? 1 : 0;
  return insertAt(remove(definition, id), question, { page: to.page, at: to.at - shift });
}

/** One place up or down, over the border of a page too; as it is at either end. */
export function moveBy(definition: SurveyDefinition, id: string, by: 1 | -1): SurveyDefinition {
  const from = placeOf(definition, id);
  if (!from) return definition;
  const { page, at } = from;
  const last = (definition.pages[page]?.questions.length ?? 0) - 1;
  if (by < 0 ? at > 0 : at < last) return moveTo(definition, id, { page, at: by < 0 ? at - 1 : at + 2 });
  const next = definition.pages[page + by];
  return next ? moveTo(definition, id, { page: page + by, at: by < 0 ? next.questions.length : 0 }) : definition;
}

/** A page with nothing on it yet, at the end. */
export const addPage = ({ pages }: SurveyDefinition, used: string[]): SurveyDefinition => ({
  pages: [...pages, { id: nextId('p', used), questions: [] }],
});

/** Takes the border of a page away: its questions stand at the end of the page before, or at the head of the next. */
export function joinPage({ pages }: SurveyDefinition, at: number): SurveyDefinition {
  const into = at > 0 ? at - 1 : 1;
  const [gone, kept] = [pages[at], pages[into]];
  if (!gone || !kept) return { pages };
  const questions = at > 0 ? [...kept.questions, ...gone.questions] : [...gone.questions, ...kept.questions];
  return { pages: pages.flatMap((page, one) => (one === at ? [] : one === into ? [{ ...kept, questions }] : [page])) };
}

export const retitle = (definition: SurveyDefinition, at: number, title: Page['title']): SurveyDefinition =>
  withPage(definition, at, ({ title: _, ...page }) => (title ? { ...page, title } : page));
