import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Field, Option } from '@/lib/form';
import { serviceWords, wordsFor } from '@/lib/i18n/service-words';
import { serviceOf } from '@/lib/services';
import { moveOf } from '@/lib/services/decide';
import type { Service } from '@/lib/services/define';
import type { FieldShape } from '@/lib/services/fields';
import type { MoveName } from '@/lib/services/moves';
import { asksFor } from '@/lib/services/next-answer';
import type { Settings } from '@/lib/settings';
import { inOrder, isOffered } from '@/lib/settings/entries';

/** Options that only the page knows: the viewer's homes, a community's people. */
export type Choices = Partial<Record<NonNullable<FieldShape['from']>, Option[]>>;

type Words = { (key: never): string; has(key: never): boolean };

/** The resident's form of a service, in the reader's language, with the categories that the community offers. */
export async function serviceFields(service: Service, choices: Choices, settings: Settings): Promise<Field[]> {
  const t = await serviceWords(service.kind, settings);
  return service.fields.map((shape) =>
    describe(offeredOf(service, shape, settings), t, 'fields', `options.${shape.name}`, t, choices),
  );
}

/** Only a form leaves out what isn't offered: an answer to an older one still comes in. */
function offeredOf({ kind, categories }: Service, shape: FieldShape, settings: Settings): FieldShape {
  if (shape.name !== 'category' || !shape.options) return shape;
  const own = settings.categories[kind];
  return { ...shape, options: inOrder(categories, own).filter((one) => isOffered(own, one)) };
}

/** The little form of one move, as a service words it. */
export async function moveFields(kind: string, move: MoveName, choices: Choices): Promise<Field[]> {
  const t = await wordsFor(kind, 'moves');
  const shared = (await getTranslations('choices')) as unknown as Words;
  const asked = moveOf(move).fields.filter((shape) => asksFor(serviceOf(kind), shape));
  return asked.map((shape) => describe(shape, t, `${move}.fields`, shape.name, shared, choices));
}

function describe(
  { from, options, icons, preset, only: _only, ...shape }: FieldShape,
  t: Words,
  at: string,
  optionsAt: string,
  optionWords: Words,
  choices: Choices,
): Field {
  const said = (part: string) => {
    const key = `${at}.${shape.name}.${part}` as never;
    return t.has(key) ? t(key) : undefined;
  };
  const listed = options?.map((value) => ({
    value,
    label: optionWords(`${optionsAt}.${value}` as never),
    ...(icons ? { icon: value } : {}),
  }));
  const hint = said('hint');
  const placeholder = said('placeholder');
  const found = listed ?? (from ? (choices[from] ?? []) : undefined);
  return {
    ...shape,
    label: said('label') ?? shape.name,
    ...(hint ? { hint } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(found ? { options: found } : {}),
    ...(preset ? { value: preset } : {}),
  } as Field;
}
