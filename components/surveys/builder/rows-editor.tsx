import type { Question } from '@/lib/surveys/definition';
import type { Topic } from '@/lib/surveys/topics';
import { AddButton } from './add-button';
import { nextId } from './changes';
import { ChoiceRow, stepped } from './choice-row';
import type { OnChange, Scene } from './scene';
import { TopicBox } from './topic-box';

type Matrix = Extract<Question, { type: 'matrix' }>;
type Row = Matrix['rows'][number];
type Props = Scene & { question: Matrix; used: string[]; topics: Topic[]; onChange: OnChange };

const MOST = 20;

/** The rows of a matrix, each with the topic it is counted under. */
export function RowsEditor({ question, used, topics, onChange, ...scene }: Props) {
  const { rows } = question;
  const put = (next: Row[]) => onChange({ ...question, rows: next });
  const add = () => {
    const id = nextId('r', used);
    put([...rows, { id, words: { 'zh-CN': '' } }]);
    requestAnimationFrame(() => document.getElementById(`${question.id}-${id}`)?.focus());
  };
  const topic = (row: Row, chosen: Topic | undefined): Row => {
    const { topic: _, ...bare } = row;
    return chosen ? { ...bare, topic: chosen } : bare;
  };
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{scene.words.build.rows}</legend>
      <ul className="space-y-2">
        {rows.map((row, at) => (
          <ChoiceRow
            key={row.id}
            {...scene}
            id={`${question.id}-${row.id}`}
            what="row"
            no={at + 1}
            text={row.words}
            canDrop={rows.length > 1}
            isFirst={at === 0}
            isLast={at === rows.length - 1}
            onText={(text) => put(rows.with(at, { ...row, words: text }))}
            onStep={(by) => put(stepped(rows, at, by))}
            onDrop={() => put(rows.toSpliced(at, 1))}
          >
            <TopicBox
              words={scene.words}
              topics={topics}
              value={row.topic}
              onChange={(chosen) => put(rows.with(at, topic(row, chosen)))}
            />
          </ChoiceRow>
        ))}
      </ul>
      {rows.length < MOST && (
        <AddButton icon={scene.icons.plus} onClick={add}>
          {scene.words.build.addRow}
        </AddButton>
      )}
    </fieldset>
  );
}
