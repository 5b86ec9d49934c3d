import { conditionWords, isFive, titleOf } from '@/lib/surveys/condition-words';
import type { Question, SurveyDefinition } from '@/lib/surveys/definition';
import { type Condition, type Leaf, leavesOf } from '@/lib/surveys/holds';
import { answerKeys, questionsOf } from '@/lib/surveys/questions';
import { fill } from '../../form/fill';
import { AddButton } from './add-button';
import { Tool } from './choice-row';
import { nameOf, type OnChange, type Scene, sayOf } from './scene';
import { box } from './two-texts';
import { isFlat, joinOf, treeOf } from './when';
import { WhenAnswer } from './when-answer';

type Props = Scene & { question: Question; onChange: OnChange };

const MOST = 8;

/** On what a question is asked: nothing, or answers before it. What is nested deeper than this shows stays as it is. */
export function WhenEditor({ question, onChange, ...scene }: Props) {
  const { words, definition } = scene;
  const { when, ...always } = question;
  const choices = before(definition, question.id);
  const put = (next: Condition | undefined) => onChange((next ? { ...always, when: next } : always) as Question);
  const first = choices[0];
  if (!when) {
    if (!first) return <p className="text-sm text-soft">{words.build.whenNothing}</p>;
    return (
      <AddButton icon={scene.icons.plus} onClick={() => put(freshLeaf(first.key, first.question))}>
        {words.build.addWhen}
      </AddButton>
    );
  }
  return (
    <fieldset className="rounded-md bg-fill p-3">
      <legend className="float-left mb-2 w-full text-sm font-medium">{words.build.whenTitle}</legend>
      <div className="clear-left">
        {isFlat(when) ? (
          <Leaves {...scene} when={when} choices={choices} put={put} />
        ) : (
          <>
            <p>{conditionWords(when, definition, sayOf(words))}</p>
            <p className="text-sm text-soft">{words.build.nested}</p>
          </>
        )}
      </div>
      <button type="button" onClick={() => put(undefined)} className="min-h-9 text-sm text-red max-md:min-h-11">
        {words.build.dropWhen}
      </button>
    </fieldset>
  );
}

type Choice = { key: string; question: Question };

/** What can be looked at: questions before this one that are answered by choosing. */
function before(definition: SurveyDefinition, id: string): Choice[] {
  const all = questionsOf(definition);
  const choosable = ['single', 'multiple', 'scale', 'matrix', 'recommend', 'stars', 'yesNo'];
  return all
    .slice(
      0,
      all.findIndex((one) => one.id === id),
    )
    .filter(({ type }) => choosable.includes(type))
    .flatMap((question) => answerKeys(question).map((key) => ({ key, question })));
}

function freshLeaf(key: string, question: Question): Leaf {
  if (isFive(question) || question.type === 'stars') return { of: key, from: 1, to: 2 };
  return question.type === 'recommend' ? { of: key, from: 0, to: 6 } : { of: key, is: [] };
}

type LeavesProps = Scene & { when: Condition; choices: Choice[]; put: (next: Condition | undefined) => void };

function Leaves({ when, choices, put, ...scene }: LeavesProps) {
  const { build } = scene.words;
  const leaves = leavesOf(when);
  const join = joinOf(when);
  const set = (next: Leaf[], by = join) => put(treeOf(next, by));
  const first = choices[0];
  return (
    <>
      {leaves.length > 1 && (
        <label className="mb-2 flex items-center gap-2 text-sm">
          {build.join}
          <select
            value={join}
            onChange={({ target }) => set(leaves, target.value === 'any' ? 'any' : 'all')}
            className={box}
          >
            <option value="all">{build.joinAll}</option>
            <option value="any">{build.joinAny}</option>
          </select>
        </label>
      )}
      <ul className="space-y-2">
        {leaves.map((leaf, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of a condition has no name of its own
          <li key={at} className="flex items-start gap-2">
            <OneLeaf {...scene} leaf={leaf} no={at + 1} choices={choices} put={(one) => set(leaves.with(at, one))} />
            {leaves.length > 1 && (
              <Tool label={fill(build.dropLeaf, { no: at + 1 })} onClick={() => set(leaves.toSpliced(at, 1))}>
                {scene.icons.trash}
              </Tool>
            )}
          </li>
        ))}
      </ul>
      {first && leaves.length < MOST && (
        <AddButton icon={scene.icons.plus} onClick={() => set([...leaves, freshLeaf(first.key, first.question)])}>
          {build.addLeaf}
        </AddButton>
      )}
    </>
  );
}

type OneLeafProps = Scene & { leaf: Leaf; no: number; choices: Choice[]; put: (leaf: Leaf) => void };

function OneLeaf({ leaf, no, choices, put, ...scene }: OneLeafProps) {
  const { words } = scene;
  const at = choices.find(({ key }) => key === leaf.of);
  const choose = (key: string) => {
    const found = choices.find((one) => one.key === key);
    if (found) put(freshLeaf(key, found.question));
  };
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
      <select
        aria-label={fill(words.build.leafOf, { no })}
        value={leaf.of}
        onChange={({ target }) => choose(target.value)}
        className={`${box} max-w-full`}
      >
        {!at && <option value={leaf.of}>{words.build.leafGone}</option>}
        {choices.map(({ key, question }) => (
          <option key={key} value={key}>
            {nameOf(scene, question.id)} {titleOf(question, key)}
          </option>
        ))}
      </select>
      {at && <WhenAnswer words={words} leaf={leaf} question={at.question} put={put} />}
    </div>
  );
}
