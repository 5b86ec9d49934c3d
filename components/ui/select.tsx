import type { Option } from '@/lib/form';
import { markup } from './markup';
import { Written } from './written';

export type SelectProps = {
  name: string;
  label: string;
  options: Option[];
  /** What stands there while nothing is chosen. */
  empty?: string | undefined;
  value?: string | undefined;
  hotkey?: string | undefined;
  className?: string;
};

/** A choice in a bar of the desk. Its options are written out: there may be a hundred colleagues on each page. */
export function Select({ name, label, options, empty, value = '', hotkey, className }: SelectProps) {
  const all = empty === undefined ? options : [{ value: '', label: empty }, ...options];
  return (
    <Written
      as="select"
      name={name}
      aria-label={label}
      data-hotkey={hotkey}
      className={className}
      parts={all.map((one) => optionOf(one, one.value === value))}
    />
  );
}

const optionOf = ({ value, label }: Option, chosen: boolean) =>
  markup`<option value="${value}"${chosen && markup` selected`}>${label}</option>`;
