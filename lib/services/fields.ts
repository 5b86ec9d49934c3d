import type { Control, When } from '@/lib/form';
import type { Messages } from '@/lib/i18n/areas';
import type { OwnOptions } from './own';

/** A form field without its words: they are found by the message keys of the service or the move. */
export type FieldShape = {
  name: string;
  control: Control;
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  rows?: number;
  /** Of a day: not before today, or before what that field says; `says` is the refusal of who checks it again. */
  notBefore?: { of: 'today' | string; says: keyof Messages['refusals'] & string };
  /** Values; labels come from messages. Or where the page finds them. */
  options?: readonly string[];
  /** The name under which the words of the options stand; its own when left out. */
  optionsAs?: string;
  from?: 'people' | 'departments' | 'homes' | 'buildings' | 'halfDays' | OwnOptions;
  when?: When;
  /** The step of a long form that it stands on, by the words `pages.<name>`; it and those after it, until another is named. */
  page?: string;
  /** Asked only by services that keep this rule. */
  only?: 'namesNext';
  icons?: boolean;
  /** The likely answer, chosen from the start. */
  preset?: string;
};
