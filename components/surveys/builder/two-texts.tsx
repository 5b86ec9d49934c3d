import { useId } from 'react';

export type Text = { 'zh-CN': string; en?: string | undefined };

type Props = {
  label: string;
  english: string;
  text: Text | undefined;
  most: number;
  rows?: number;
  id?: string;
  onChange: (text: Text) => void;
};

/** A text and beside it its translation, which may be left out. */
export function TwoTexts({ label, english, text = { 'zh-CN': '' }, most, rows = 1, id, onChange }: Props) {
  const own = useId();
  const zh = id ?? `${own}zh`;
  return (
    <div className="grid grid-cols-1 gap-x-3 gap-y-1 md:grid-cols-2">
      <label htmlFor={zh} className="flex flex-col gap-1 text-sm text-soft">
        {label}
        <Box
          id={zh}
          rows={rows}
          most={most}
          value={text['zh-CN']}
          onChange={(words) => onChange({ ...text, 'zh-CN': words })}
        />
      </label>
      <label htmlFor={`${own}en`} className="flex flex-col gap-1 text-sm text-soft">
        {english}
        <Box
          id={`${own}en`}
          rows={rows}
          most={2 * most}
          lang="en"
          value={text.en ?? ''}
          onChange={(words) => onChange({ 'zh-CN': text['zh-CN'], ...(words ? { en: words } : {}) })}
        />
      </label>
    </div>
  );
}

type BoxProps = {
  id: string;
  rows: number;
  most: number;
  lang?: string;
  value: string;
  onChange: (words: string) => void;
};

function Box({ id, rows, most, lang, value, onChange }: BoxProps) {
  const same = { id, lang, value, maxLength: most, className: `${box} w-full` };
  return rows > 1 ? (
    <textarea {...same} rows={rows} onChange={({ target }) => onChange(target.value)} />
  ) : (
    <input {...same} onChange={({ target }) => onChange(target.value)} />
  );
}

/** What a field of the builder looks like; on a phone high enough for a finger. */
export const box = 'field-box text-fg! field-sizing-content max-md:min-h-11';
