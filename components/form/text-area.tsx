import { type FormEvent, useState } from 'react';
import { boxId, type ControlProps, common } from './control';
import { fill } from './fill';
import { look } from './look';

const NEAR = 0.8;

/** Grows with what is typed. Nothing is cut off at the limit: a counter says how far, the check says how much too much. */
export function TextArea(props: ControlProps) {
  const { field, scene } = props;
  const [count, setCount] = useState(String(scene.values[field.name] ?? '').length);
  const max = field.maxLength ?? Number.POSITIVE_INFINITY;
  const typed = ({ currentTarget }: FormEvent<HTMLTextAreaElement>) => {
    setCount(currentTarget.value.length);
    grow(currentTarget);
  };
  return (
    <>
      <textarea
        {...common(props)}
        id={boxId(props)}
        rows={field.rows ?? 3}
        style={{ minHeight: `${(field.rows ?? 3) * 1.5}em` }}
        className={`${look.box} field-sizing-content resize-none py-1`}
        placeholder={field.placeholder}
        defaultValue={scene.values[field.name]}
        aria-required={field.required}
        onInput={typed}
      />
      {count >= max * NEAR && (
        <p className={`text-right text-xs ${count > max ? 'text-red' : 'text-soft'}`}>
          {fill(scene.words.counter, { count, max })}
        </p>
      )}
    </>
  );
}

/** iOS before 26 doesn't know `field-sizing`. */
function grow(area: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
