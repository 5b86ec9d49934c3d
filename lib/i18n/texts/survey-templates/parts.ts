import type { Question } from '@/lib/surveys/definition';
import type { Topic } from '@/lib/surveys/topics';

/** A text as templates hold it: Chinese first, English beside it. */
export const say = (chinese: string, en: string) => ({ 'zh-CN': chinese, en });
type Said = ReturnType<typeof say>;
type When = Question['when'];
type Choice = { id: string; words: Said; alone?: true };

const asked = (id: string, title: Said) => ({ id, title, required: true });

export const scale = (id: string, topic: Topic, title: Said): Question => ({
  ...asked(id, title),
  type: 'scale',
  topic,
});
export const yesNo = (id: string, title: Said): Question => ({ ...asked(id, title), type: 'yesNo' });
export const recommend = (id: string, title: Said): Question => ({ ...asked(id, title), type: 'recommend' });
export const open = (id: string, title: Said, hint?: Said): Question => ({
  ...asked(id, title),
  ...(hint ? { hint } : {}),
  type: 'long',
  required: false,
});

/** Several of these, or words of one's own. */
export const several = (id: string, title: Said, options: Choice[], when?: When): Question => ({
  ...asked(id, title),
  type: 'multiple',
  required: when !== undefined,
  options,
  other: true,
  ...(when ? { when } : {}),
});

/** What it was, asked of those who were dissatisfied or worse. */
export const whyLow = (id: string, of: string, options: Choice[]): Question =>
  several(id, say('让您不满意的主要原因是什么？', 'What were you dissatisfied with?'), options, { of, from: 1, to: 2 });

/** The five words for each row; who never had to do with one leaves it out. */
export const rows = (id: string, title: Said, all: [Topic, Said][]): Question => ({
  ...asked(id, title),
  hint: say('没有接触过的项目可以不选。', 'Leave out what you have had nothing to do with.'),
  type: 'matrix',
  required: false,
  rows: all.map(([topic, words]) => ({ id: topic, words, topic })),
});

export const wish: Said = say('您最希望我们改进什么？', 'What should we improve first?');
export const wishHint: Said = say(
  '请不要写姓名、房号和电话，需要我们联系您请另行报事。',
  'Please leave out names, rooms and telephone numbers. If you want a call, file a request instead.',
);
