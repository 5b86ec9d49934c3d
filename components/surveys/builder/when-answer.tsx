import { choiceWords, isFive } from '@/lib/surveys/condition-words';
import type { Question } from '@/lib/surveys/definition';
import type { Leaf } from '@/lib/surveys/holds';
import { OTHER } from '@/lib/surveys/shown';
import { type BuildWords, sayOf } from './scene';
import { box } from './two-texts';

type Props = { words: BuildWords; leaf: Leaf; question: Question; put: (leaf: Leaf) => void };

/** Which answers a part of a condition waits for: some of the choices, or a number from one to another. */
export const WhenAnswer = (props: Props) =>
  'is' in props.leaf ? <Some {...props} leaf={props.leaf} /> : <Between {...props} leaf={props.leaf} />;

function Some({ words, leaf, question, put }: Props & { leaf: Extract<Leaf, { is: string[] }> }) {
  const ids = choicesOf(question);
  const gone = leaf.is.filter((id) => !ids.includes(id));
  const toggle = (id: string, on: boolean) =>
    put({ of: leaf.of, is: on ? [...leaf.is, id] : leaf.is.filter((one) => one !== id) });
  return (
    <div className="flex basis-full flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <span className="text-soft">{words.build.isAny}</span>
      {[...ids, ...gone].map((id) => (
        <label key={id} className="flex items-center gap-1.5 max-md:min-h-11">
          <input type="checkbox" checked={leaf.is.includes(id)} onChange={({ target }) => toggle(id, target.checked)} />
          {choiceWords(question, id, sayOf(words)) || words.build.unwritten}
        </label>
      ))}
    </div>
  );
}

function choicesOf(question: Question): string[] {
  if (question.type === 'yesNo') return ['yes', 'no'];
  if (!('options' in question)) return [];
  const other = 'other' in question && question.other ? [OTHER] : [];
  return [...question.options.map(({ id }) => id), ...other];
}

function Between({ words, leaf, question, put }: Props & { leaf: Exclude<Leaf, { is: string[] }> }) {
  const [least, most] = question.type === 'recommend' ? [0, 10] : [1, 5];
  const all = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const name = (value: number) =>
    isFive(question) ? words.surveys.five[String(value) as keyof BuildWords['surveys']['five']] : String(value);
  const from = leaf.from ?? least;
  const to = leaf.to ?? most;
  const ends = [
    { label: words.build.from, value: from, set: (value: number) => put({ of: leaf.of, from: value, to }) },
    { label: words.build.to, value: to, set: (value: number) => put({ of: leaf.of, from, to: value }) },
  ];
  return ends.map(({ label, value, set }) => (
    <label key={label} className="flex items-center gap-2 text-sm">
      {label}
      <select value={value} onChange={({ target }) => set(Number(target.value))} className={box}>
        {all.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </label>
  ));
}
