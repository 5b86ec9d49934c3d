import type { Question } from '@/lib/surveys/definition';
import type { Topic } from '@/lib/surveys/topics';
import { OptionsEditor } from './options-editor';
import { RowsEditor } from './rows-editor';
import type { OnChange, Scene } from './scene';
import { TopicBox } from './topic-box';
import { box, TwoTexts } from './two-texts';
import { WhenEditor } from './when-editor';

type Props = Scene & { question: Question; used: string[]; topics: Topic[]; onChange: OnChange };

/** All that can be written of a question: its words, its options, how it is answered and when it is asked. */
export function QuestionFields({ question, used, topics, onChange, ...scene }: Props) {
  const { build } = scene.words;
  const { hint, ...unhinted } = question;
  return (
    <div className="space-y-3 border-t border-line pt-3">
      <TwoTexts
        id={`title-${question.id}`}
        label={question.type === 'text' ? build.textTitle : build.questionTitle}
        english={build.titleEnglish}
        text={question.title}
        most={200}
        rows={2}
        onChange={(title) => onChange({ ...question, title })}
      />
      <TwoTexts
        label={build.hint}
        english={build.hintEnglish}
        text={hint}
        most={200}
        onChange={(text) => onChange((text['zh-CN'] ? { ...question, hint: text } : unhinted) as Question)}
      />
      {'options' in question && <OptionsEditor {...scene} question={question} used={used} onChange={onChange} />}
      {question.type === 'matrix' && (
        <RowsEditor {...scene} question={question} used={used} topics={topics} onChange={onChange} />
      )}
      <Answered {...scene} question={question} topics={topics} onChange={onChange} />
      <WhenEditor {...scene} question={question} onChange={onChange} />
    </div>
  );
}

type AnsweredProps = Omit<Props, 'used'>;

/** How it is answered: whether it must be, with words of one's own, and how many. */
function Answered({ question, topics, onChange, words }: AnsweredProps) {
  const { build } = words;
  if (question.type === 'text') return null;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {question.type !== 'photo' && (
        <Check
          label={build.mustAnswer}
          on={question.required}
          onChange={(required) => onChange({ ...question, required })}
        />
      )}
      {'other' in question && (
        <Check label={build.other} on={question.other} onChange={(other) => onChange({ ...question, other })} />
      )}
      {question.type === 'multiple' && <Bounds question={question} words={words} onChange={onChange} />}
      {question.type === 'photo' && (
        <label className="flex items-center gap-2 text-sm">
          {build.photos}
          <select
            value={question.max}
            onChange={({ target }) => onChange({ ...question, max: Number(target.value) })}
            className={box}
          >
            {[1, 2, 3].map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
          <span className="text-soft">{build.photosFree}</span>
        </label>
      )}
      {question.type === 'scale' && (
        <TopicBox
          words={words}
          topics={topics}
          value={question.topic}
          onChange={(topic) => {
            const { topic: _, ...bare } = question;
            onChange(topic ? { ...bare, topic } : bare);
          }}
        />
      )}
    </div>
  );
}

const Check = ({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) => (
  <label className="flex min-h-9 items-center gap-2 text-sm max-md:min-h-11">
    <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
    {label}
  </label>
);

type BoundsProps = Pick<Scene, 'words'> & { question: Extract<Question, { type: 'multiple' }>; onChange: OnChange };

function Bounds({ question, words: { build }, onChange }: BoundsProps) {
  const set = (name: 'min' | 'max', typed: string) => {
    const { [name]: _, ...rest } = question;
    const value = Math.trunc(Number(typed));
    onChange(typed.trim() === '' || value < 1 ? (rest as Question) : { ...question, [name]: value });
  };
  return (['min', 'max'] as const).map((name) => (
    <label key={name} className="flex items-center gap-2 text-sm">
      {build[name]}
      <input
        type="number"
        min={1}
        max={30}
        value={question[name] ?? ''}
        onChange={({ target }) => set(name, target.value)}
        className={`${box} w-16`}
      />
    </label>
  ));
}
