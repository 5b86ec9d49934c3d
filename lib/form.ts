export type Option = { value: string; label: string; hint?: string; icon?: string };

export type Control =
  | 'text'
  | 'textarea'
  | 'tel'
  | 'number'
  | 'date'
  | 'datetime'
  | 'time'
  | 'select'
  | 'radio'
  | 'tiles'
  | 'chips'
  | 'checkboxes'
  | 'switch'
  | 'photos'
  | 'signature'
  | 'hidden';

/** A field is shown, and counts, only while the named field holds this value or one of these. */
export type When = { field: string; equals: string | string[] };

/** One field of a form, described on the server in the reader's language; `sensitive` ones are never kept in a draft. */
export type Field = {
  name: string;
  control: Control;
  label: string;
  hint?: string;
  placeholder?: string;
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  rows?: number;
  options?: Option[];
  when?: When;
  sensitive?: boolean;
  value?: string | string[];
};

/** A form as the page sends it to the client. `key` is its one-time key; `draft` names the local draft, absent = none. */
export type FormSpec = { id: string; key?: string; fields: Field[]; submit: string; draft?: string };
