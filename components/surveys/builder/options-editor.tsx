import type { Question } from '@/lib/surveys/definition';
import { fill } from '../../form/fill';
import { AddButton } from './add-button';
import { nextId } from './changes';
import { ChoiceRow, stepped } from './choice-row';
import type { OnChange, Scene } from './scene';
import { box } from './two-texts';

type WithOptions = Extract<Question, { options: unknown }>;
type Option = WithOptions['options'][number];
type Props = Scene & { question: WithOptions; used: string[]; onChange: OnChange };

const LEAST = 2;

/** The options of a question in their order, with what each counts and whether it stands alone. */
export function OptionsEditor({ question, used, onChange, ...scene }: Props) {
  const { options } = question;
  const most = question.type === 'ranking' ? 10 : 30;
  const put = (next: Option[]) => onChange({ ...question, options: next } as Question);
  const set = (at: number, option: Option) => put(options.with(at, option));
  const add = () => {
    const id = nextId('o', used);
    put([...options, { id, words: { 'zh-CN': '' } }]);
    requestAnimationFrame(() => document.getElementById(`${question.id}-${id}`)?.focus());
  };
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{scene.words.build.options}</legend>
      <ul className="space-y-2">
        {options.map((option, at) => (
          <ChoiceRow
            key={option.id}
            {...scene}
            id={`${question.id}-${option.id}`}
            what="option"
            no={at + 1}
            text={option.words}
            canDrop={options.length > LEAST}
            isFirst={at === 0}
            isLast={at === options.length - 1}
            onText={(text) => set(at, { ...option, words: text })}
            onStep={(by) => put(stepped(options, at, by))}
            onDrop={() => put(options.toSpliced(at, 1))}
          >
            {question.type !== 'ranking' && (
              <Extras
                {...scene}
                no={at + 1}
                option={option}
                many={question.type === 'multiple'}
                onChange={(one) => set(at, one)}
              />
            )}
          </ChoiceRow>
        ))}
      </ul>
      {options.length < most && (
        <AddButton icon={scene.icons.plus} onClick={add}>
          {scene.words.build.addOption}
        </AddButton>
      )}
    </fieldset>
  );
}

type ExtrasProps = Scene & { option: Option; no: number; many: boolean; onChange: (option: Option) => void };

function Extras({ words: { build }, option, no, many, onChange }: ExtrasProps) {
  const { score: _, ...unscored } = option;
  const { alone: __, ...together } = option;
  const score = (typed: string) => {
    const value = Number(typed);
    if (typed.trim() === '') onChange(unscored);
    else if (value >= 0 && value <= 100) onChange({ ...option, score: value });
  };
  return (
    <>
      {!many && (
        <label className="flex items-center gap-2">
          {build.score}
          <input
            type="number"
            min={0}
            max={100}
            value={option.score ?? ''}
            aria-label={fill(build.scoreOf, { no })}
            onChange={({ target }) => score(target.value)}
            className={`${box} w-20`}
          />
        </label>
      )}
      {many && (
        <label className="flex items-center gap-2 max-md:min-h-11">
          <input
            type="checkbox"
            checked={option.alone === true}
            onChange={({ target }) => onChange(target.checked ? { ...option, alone: true } : together)}
          />
          {build.alone}
        </label>
      )}
    </>
  );
}
