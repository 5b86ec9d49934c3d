import type { Question } from '@/lib/surveys/definition';
import { nameOf } from '@/lib/surveys/posted';
import { sayText } from '@/lib/surveys/say-text';
import { fill } from '../form/fill';
import { look } from '../form/look';
import { allIn, type Scene } from './scene';

type Props = { scene: Scene; question: Extract<Question, { type: 'ranking' }> };

/** Put in order by tapping one after another; a second tap takes one out again. Without JavaScript, a place each to fill. */
export const Ranking = ({ scene, question }: Props) =>
  scene.live ? <Taps scene={scene} question={question} /> : <Places scene={scene} question={question} />;

function Taps({ scene, question: { id, options } }: Props) {
  const { words, locale } = scene;
  const order = allIn(scene, nameOf(id));
  const tap = (option: string) =>
    scene.put(id, order.includes(option) ? order.filter((one) => one !== option) : [...order, option]);
  return (
    <>
      <ul className="space-y-2">
        {options.map((option) => {
          const place = order.indexOf(option.id) + 1;
          const label = sayText(option.words, locale);
          return (
            <li key={option.id}>
              <button
                type="button"
                aria-pressed={place > 0}
                aria-label={place > 0 ? fill(words.rankedAs, { option: label, place }) : label}
                onClick={() => tap(option.id)}
                className="flex min-h-13 w-full items-center gap-3 rounded-md border border-line px-3 py-2 text-left aria-pressed:border-brand aria-pressed:bg-green-wash elder:min-h-15"
              >
                <span
                  aria-hidden="true"
                  className={`grid size-7 flex-none place-items-center rounded-full border-2 ${place > 0 ? 'border-brand bg-brand text-white' : 'border-soft'}`}
                >
                  {place || ''}
                </span>
                <span className="min-w-0">{label}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {order.length > 0 && (
        <button type="button" onClick={() => scene.put(id, [])} className="mt-1 min-h-11 text-link">
          {words.rankAgain}
        </button>
      )}
    </>
  );
}

const Places = ({ scene, question: { id, options } }: Props) => (
  <div className="space-y-2">
    {options.map(({ id: key }, at) => (
      <label key={key} className="boxed flex items-center gap-3">
        <span className="flex-none">{fill(scene.words.place, { place: at + 1 })}</span>
        <select name={nameOf(id)} defaultValue={allIn(scene, nameOf(id))[at] ?? ''} className={look.box}>
          <option value="">{scene.words.pick}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {sayText(option.words, scene.locale)}
            </option>
          ))}
        </select>
      </label>
    ))}
  </div>
);
