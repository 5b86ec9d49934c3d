import { nameOf } from '@/lib/surveys/posted';
import { fill } from '../form/fill';
import { look } from '../form/look';
import { partOf, type Scene, saidIn, wrongOf } from './scene';

const NEAR = 0.8;

type Props = { scene: Scene; name: string; label: string; most: number; rows?: number; required?: boolean };

/** Words of one's own. Nothing is cut off at the limit: a counter says how far, the check how much too much. */
export function WordsBox({ scene, name, label, most, rows = 1, required }: Props) {
  const value = saidIn(scene, nameOf(name));
  const shared = {
    id: `${partOf(scene, name)}-box`,
    name: nameOf(name),
    value,
    'aria-label': label,
    'aria-required': required,
    'aria-invalid': scene.wrong[name] !== undefined,
    'aria-describedby': scene.wrong[name] ? wrongOf(scene, name) : undefined,
  };
  return (
    <div className="boxed">
      {rows > 1 ? (
        <textarea
          {...shared}
          rows={rows}
          className={`${look.box} field-sizing-content max-h-[50vh] resize-none py-2`}
          style={{ minHeight: `${rows * 1.5}em` }}
          onChange={({ currentTarget }) => scene.put(name, currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          className={look.box}
          onChange={({ currentTarget }) => scene.put(name, currentTarget.value)}
        />
      )}
      {value.length >= most * NEAR && (
        <p className={`text-right text-xs ${value.length > most ? 'text-red' : 'text-soft'}`}>
          {fill(scene.counter, { count: value.length, max: most })}
        </p>
      )}
    </div>
  );
}
