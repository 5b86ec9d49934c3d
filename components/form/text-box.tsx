import { boxId, type ControlProps, common } from './control';
import { look } from './look';

const native = {
  text: { type: 'text' },
  tel: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  // type=number loses what isn't a number and changes under a scrolling finger.
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
  datetime: { type: 'datetime-local' },
  time: { type: 'time' },
} as const;

export function TextBox(props: ControlProps) {
  const { field, scene } = props;
  return (
    <input
      {...native[field.control as keyof typeof native]}
      {...common(props)}
      id={boxId(props)}
      min={field.notBefore?.day}
      className={`${look.box} min-w-40 flex-1`}
      placeholder={field.placeholder}
      defaultValue={scene.values[field.name]}
      aria-required={field.required}
    />
  );
}

export function SelectBox(props: ControlProps) {
  const { field, scene } = props;
  return (
    <select
      {...common(props)}
      id={boxId(props)}
      className={`${look.box} min-w-40 flex-1`}
      defaultValue={scene.values[field.name]}
      aria-required={field.required}
    >
      <option value="">{field.placeholder ?? scene.words.pick}</option>
      {field.options?.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function Switch(props: ControlProps) {
  const { field, scene } = props;
  return (
    <input
      {...common(props)}
      type="checkbox"
      id={boxId(props)}
      value="on"
      className="weui-switch"
      defaultChecked={scene.values[field.name] === 'on'}
    />
  );
}
