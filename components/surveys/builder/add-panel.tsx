import type { QuestionType } from './changes';
import type { BuildWords } from './scene';

type Props = { words: BuildWords; onAdd: (type: QuestionType) => void };

/** A question of any type, one press each. */
export const AddPanel = ({ words, onAdd }: Props) => (
  <section aria-labelledby="add" className="card rounded-md border border-line bg-card px-4 py-3">
    <h2 id="add" className="font-medium">
      {words.build.add}
    </h2>
    <p className="text-sm text-soft">{words.build.addHint}</p>
    <div className="mt-2 flex flex-wrap gap-2">
      {(Object.entries(words.type) as [QuestionType, string][]).map(([type, name]) => (
        <button
          key={type}
          type="button"
          onClick={() => onAdd(type)}
          className="min-h-9 rounded-full bg-fill px-3 text-sm hover:bg-green-wash max-md:min-h-11"
        >
          {name}
        </button>
      ))}
    </div>
  </section>
);
