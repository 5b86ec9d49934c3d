import type { Question } from '@/lib/surveys/definition';
import { nameOf } from '@/lib/surveys/posted';
import { LONG, SHORT } from '@/lib/surveys/read-answers';
import { sayText } from '@/lib/surveys/say-text';
import { OTHER, otherOf } from '@/lib/surveys/shown';
import { look } from '../form/look';
import { Cells, type Offered, Tiles } from './choices';
import { PhotoAnswer } from './photo-answer';
import { Ranking } from './ranking';
import { allIn, partOf, type Scene, saidIn } from './scene';
import { WordsBox } from './words-box';

type Props<T extends Question['type'] = Question['type']> = { scene: Scene; question: Extract<Question, { type: T }> };

/** What a question is answered with. */
export function AnswerControl({ scene, question }: Props) {
  const Control = controls[question.type] as ((props: Props) => React.ReactNode) | undefined;
  return Control ? <Control scene={scene} question={question} /> : null;
}

const controls: { [T in Question['type']]?: (props: Props<T>) => React.ReactNode } = {
  single: ({ scene, question }) => (
    <>
      <Cells scene={scene} name={question.id} offered={offeredBy(scene, question)} />
      <OtherWords scene={scene} question={question} />
    </>
  ),
  multiple: (props) => <Several {...props} />,
  scale: ({ scene, question }) => <Cells scene={scene} name={question.id} offered={fiveWords(scene)} />,
  yesNo: ({ scene, question }) => (
    <Cells
      scene={scene}
      name={question.id}
      offered={[
        { value: 'yes', label: scene.words.yes },
        { value: 'no', label: scene.words.no },
      ]}
    />
  ),
  stars: ({ scene, question }) => <Stars scene={scene} question={question} />,
  recommend: ({ scene, question }) => (
    <>
      <Tiles
        scene={scene}
        name={question.id}
        columns="grid-cols-6 elder:grid-cols-4"
        offered={Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: score }))}
      />
      <p aria-hidden="true" className="mt-2 flex justify-between text-sm text-soft">
        <span>{scene.words.recommendLeast}</span>
        <span>{scene.words.recommendMost}</span>
      </p>
    </>
  ),
  ranking: (props) => <Ranking {...props} />,
  date: ({ scene, question }) => (
    <div className="boxed">
      <input
        type="date"
        id={`${partOf(scene, question.id)}-box`}
        name={nameOf(question.id)}
        aria-label={sayText(question.title, scene.locale)}
        value={saidIn(scene, nameOf(question.id))}
        onChange={({ currentTarget }) => scene.put(question.id, currentTarget.value)}
        className={look.box}
      />
    </div>
  ),
  photo: (props) => <PhotoAnswer key={props.scene.photos?.round} {...props} />,
  short: ({ scene, question }) => (
    <WordsBox
      scene={scene}
      name={question.id}
      label={sayText(question.title, scene.locale)}
      most={SHORT}
      required={question.required}
    />
  ),
  long: ({ scene, question }) => (
    <WordsBox
      scene={scene}
      name={question.id}
      label={sayText(question.title, scene.locale)}
      most={LONG}
      rows={4}
      required={question.required}
    />
  ),
};

/** From 非常满意 down, as people read it. */
export const fiveWords = ({ words }: Scene): Offered[] =>
  (['5', '4', '3', '2', '1'] as const).map((value) => ({ value, label: words.five[value] }));

const offeredBy = (
  { words, locale }: Scene,
  { options, other }: Props<'single' | 'multiple'>['question'],
): Offered[] => [
  ...options.map((option) => ({ value: option.id, label: sayText(option.words, locale) })),
  ...(other ? [{ value: OTHER, label: words.other }] : []),
];

function OtherWords({ scene, question: { id, other } }: Props<'single' | 'multiple'>) {
  const chosen = allIn(scene, nameOf(id)).includes(OTHER);
  if (!other || (scene.live && !chosen)) return null;
  return <WordsBox scene={scene} name={otherOf(id)} label={scene.words.otherWords} most={SHORT} />;
}

/** Several ticks; what stands alone takes the others away, and they it. */
function Several({ scene, question }: Props<'multiple'>) {
  const { id, options } = question;
  const alone = new Set(options.flatMap((option) => (option.alone ? [option.id] : [])));
  const choose = (value: string) => {
    const chosen = allIn(scene, nameOf(id));
    if (chosen.includes(value))
      return scene.put(
        id,
        chosen.filter((one) => one !== value),
      );
    scene.put(id, alone.has(value) ? [value] : [...chosen.filter((one) => !alone.has(one)), value]);
  };
  return (
    <>
      <Cells scene={scene} name={id} offered={offeredBy(scene, question)} many choose={choose} />
      <OtherWords scene={scene} question={question} />
    </>
  );
}

function Stars({ scene, question: { id } }: Props<'stars'>) {
  const given = Number(saidIn(scene, nameOf(id)));
  const offered = [1, 2, 3, 4, 5].map((star) => ({
    value: String(star),
    label: (
      <>
        <span aria-hidden="true" className={`text-2xl ${star <= given ? 'text-amber' : 'text-soft'}`}>
          {star <= given ? '★' : '☆'}
        </span>
        <span className="text-xs">{scene.words.stars[String(star) as '1']}</span>
      </>
    ),
    spoken: scene.words.stars[String(star) as '1'],
  }));
  return <Tiles scene={scene} name={id} columns="grid-cols-5" offered={offered} />;
}
