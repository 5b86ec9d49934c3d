/** What WeChat lets the fields of a message hold, by the letters of their names; the rest of a name is a number. */
const limits = {
  thing: 20,
  name: 10,
  phrase: 5,
  character_string: 32,
  letter: 32,
  number: 32,
  phone_number: 17,
  time: 20,
  date: 20,
  const: 20,
} as const;
type FieldType = keyof typeof limits;

export const isField = (name: string): boolean => typeOf(name) in limits;

/**
 * A text as a field takes it: on one line, cut by whole signs, never empty, since WeChat refuses the whole message else
 * (47003). `character_string` takes no Chinese.
 */
export function fitField(name: string, text: string): string {
  const type = typeOf(name) as FieldType;
  const line = kept(type, text.replace(/\s+/gu, ' ')).trim();
  const signs = [...new Intl.Segmenter('zh').segment(line)].map((one) => one.segment);
  const limit = limits[type];
  if (line.length <= limit) return line || EMPTY[type] || '—';
  const end = type === 'thing' ? '…' : '';
  let cut = '';
  for (const sign of signs) {
    if (cut.length + sign.length + end.length > limit) break;
    cut += sign;
  }
  return cut + end;
}

const EMPTY: Partial<Record<FieldType, string>> = { character_string: '-', letter: '-', number: '0' };

function kept(type: FieldType, text: string): string {
  if (type === 'character_string') return text.replace(/[^\x20-\x7e]/g, '');
  if (type === 'letter') return text.replace(/[^A-Za-z]/g, '');
  if (type === 'number') return text.replace(/[^\d.]/g, '');
  if (type === 'phone_number') return text.replace(/[^\d+-]/g, '');
  if (type === 'phrase') return text.replace(/[^\p{Script=Han}]/gu, '');
  return text;
}

const typeOf = (name: string) => name.replace(/\d+$/, '');
