import { conditionWords } from '@/lib/surveys/condition-words';
import type { Question } from '@/lib/surveys/definition';
import type { Topic } from '@/lib/surveys/topics';
import { fill } from '../../form/fill';
import { classes } from '../../ui/classes';
import { Tool } from './choice-row';
import { QuestionFields } from './question-fields';
import { nameOf, numberOf, type OnChange, type Scene, sayOf } from './scene';
import type { Grip } from './use-drag';

export type CardProps = Scene & {
  question: Question;
  place: string;
  used: string[];
  topics: Topic[];
  isOpen: boolean;
  /** `held`: in the hand; `over`: what is held falls before it. */
  drag: 'held' | 'over' | null;
  wrong: string[];
  grip: Grip;
  onChange: OnChange;
  acts: { open: () => void; up: () => void; down: () => void; copy: () => void; drop: () => void };
};

/** One question: what it is in a line, and opened, all that can be written of it. */
export function QuestionCard(props: CardProps) {
  const { question, place, isOpen, drag, wrong, grip, acts, used, topics, onChange, ...scene } = props;
  const { words, icons, definition } = scene;
  const { build } = words;
  const { id } = question;
  const name = nameOf(scene, id);
  const moveBy = (key: string) => ({ ArrowUp: acts.up, ArrowDown: acts.down })[key];
  return (
    <li
      data-place={place}
      className={classes(
        'card rounded-md border bg-card',
        wrong.length > 0 ? 'border-(--ink-red)' : isOpen ? 'border-brand' : 'border-line',
        drag === 'held' && 'opacity-50',
        drag === 'over' && 'shadow-[0_-4px_0_var(--fill-brand)]',
      )}
    >
      <div className="flex flex-wrap items-center gap-1 px-2 py-1">
        <button
          id={`move-${id}`}
          type="button"
          {...grip}
          onKeyDown={(event) => {
            const act = moveBy(event.key);
            if (act) event.preventDefault();
            act?.();
          }}
          aria-label={fill(build.drag, { name })}
          title={fill(build.drag, { name })}
          className="grid size-9 shrink-0 cursor-grab touch-none place-items-center rounded-md text-soft hover:bg-fill max-md:size-11"
        >
          {icons.move}
        </button>
        <button
          id={`open-${id}`}
          type="button"
          aria-expanded={isOpen}
          onClick={acts.open}
          className="min-h-10 min-w-40 flex-1 text-left max-md:min-h-11"
        >
          <span className="line-clamp-2">
            {numberOf(definition, id) !== null && (
              <span className="mr-1 text-soft tabular-nums">{numberOf(definition, id)}.</span>
            )}
            {question.title['zh-CN'] || <span className="text-soft">{build.unwritten}</span>}
          </span>
          <span className="block text-xs text-soft">
            {words.type[question.type]}
            {question.type !== 'text' && ` · ${question.required ? build.required : build.optional}`}
          </span>
        </button>
        <Tools {...scene} id={id} name={name} acts={acts} />
      </div>
      <div className="px-3 pb-2 empty:hidden">
        {question.when && !isOpen && (
          <p className="text-sm text-amber">
            {fill(words.when.only, { when: conditionWords(question.when, definition, sayOf(words)) })}
          </p>
        )}
        {wrong.map((line) => (
          <p key={line} className="text-sm text-red">
            {line}
          </p>
        ))}
        {isOpen && <QuestionFields {...scene} question={question} used={used} topics={topics} onChange={onChange} />}
      </div>
    </li>
  );
}

type ToolsProps = Scene & Pick<CardProps, 'acts'> & { id: string; name: string };

const Tools = ({ words: { build }, icons, id, name, acts }: ToolsProps) => (
  <span className="flex max-md:ml-auto">
    <Tool id={`up-${id}`} label={fill(build.up, { name })} onClick={acts.up}>
      {icons.up}
    </Tool>
    <Tool id={`down-${id}`} label={fill(build.down, { name })} onClick={acts.down}>
      {icons.down}
    </Tool>
    <Tool label={fill(build.copy, { name })} onClick={acts.copy}>
      {icons.copy}
    </Tool>
    <Tool label={fill(build.drop, { name })} onClick={acts.drop}>
      {icons.trash}
    </Tool>
  </span>
);
