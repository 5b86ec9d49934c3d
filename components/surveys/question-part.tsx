import type { Question } from '@/lib/surveys/definition';
import { sayText } from '@/lib/surveys/say-text';
import { fill } from '../form/fill';
import { AnswerControl, fiveWords } from './answer-control';
import { Tiles } from './choices';
import { partOf, type Scene, wrongOf } from './scene';

type Props = { scene: Scene; question: Question };

/** One question: what is asked, how it may be answered, and what is wrong with the answer. */
export function QuestionPart({ scene, question }: Props) {
  const { words, locale, live } = scene;
  const { id, type, title, hint, required, when } = question;
  const asks = type !== 'text';
  const lines = [hint && sayText(hint, locale), limitsOf(scene, question)].filter(Boolean);
  const Frame = asks && !isBoxed(question) ? 'fieldset' : 'div';
  const Title = Frame === 'fieldset' ? 'legend' : 'p';
  return (
    <div id={partOf(scene, id)} className="scroll-mt-16 bg-card px-4 py-4 sm:rounded-lg">
      <Frame className="min-w-0">
        <Title className={asks ? 'text-lg leading-snug font-medium' : 'leading-relaxed whitespace-pre-line'}>
          {sayText(title, locale)}
          {asks && !required && <span className="ml-2 text-sm font-normal text-soft">{scene.optional}</span>}
          {asks && when && !live && <span className="ml-2 text-sm font-normal text-soft">{words.ifFits}</span>}
        </Title>
        {lines.map((line) => (
          <p key={line} className="mt-1 text-sm text-soft">
            {line}
          </p>
        ))}
        <div className={asks ? 'mt-3' : ''}>
          {question.type === 'matrix' ? (
            <Rows scene={scene} question={question} />
          ) : (
            <AnswerControl scene={scene} question={question} />
          )}
        </div>
        <Wrong scene={scene} name={id} />
      </Frame>
    </div>
  );
}

const isBoxed = ({ type }: Question) => ['short', 'long', 'date'].includes(type);

function limitsOf(scene: Scene, question: Question): string | undefined {
  const { words, live, photos } = scene;
  if (question.type === 'multiple') return sayLimits(scene, question);
  if (question.type === 'photo' && photos) return fill(words.photosMost, { max: question.max });
  return question.type === 'ranking' && live ? words.rankHint : undefined;
}

function sayLimits({ words }: Scene, { min, max }: Extract<Question, { type: 'multiple' }>): string {
  if (min && max) return fill(min === max ? words.chooseExactly : words.chooseBetween, { min, max });
  if (max) return fill(words.chooseMost, { max });
  return min && min > 1 ? fill(words.chooseLeast, { min }) : words.chooseSome;
}

/** One card a row: no grid that a phone would have to be turned for. */
const Rows = ({ scene, question: { id, rows } }: { scene: Scene; question: Extract<Question, { type: 'matrix' }> }) => (
  <div className="space-y-4">
    {rows.map((row) => (
      <fieldset key={row.id} id={partOf(scene, `${id}.${row.id}`)} className="min-w-0">
        <legend className="mb-1.5 font-medium">{sayText(row.words, scene.locale)}</legend>
        <Tiles
          scene={scene}
          name={`${id}.${row.id}`}
          columns="grid-cols-5 elder:grid-cols-2"
          offered={fiveWords(scene)}
        />
        <Wrong scene={scene} name={`${id}.${row.id}`} />
      </fieldset>
    ))}
  </div>
);

const Wrong = ({ scene, name }: { scene: Scene; name: string }) =>
  scene.wrong[name] ? (
    <p id={wrongOf(scene, name)} role="alert" className="mt-2 text-sm text-red">
      {scene.wrong[name]}
    </p>
  ) : null;
