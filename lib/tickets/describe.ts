import 'server-only';
import { type Day, localDay } from '@/lib/clock/day';
import type { Field, Option } from '@/lib/form';
import { serviceWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import { moveOf } from '@/lib/services/decide';
import type { Service } from '@/lib/services/define';
import type { FieldShape } from '@/lib/services/fields';
import type { MoveName } from '@/lib/services/moves';
import { asksFor } from '@/lib/services/next-answer';
import type { Settings } from '@/lib/settings';
import { inOrder, isOffered } from '@/lib/settings/entries';
import { ownOptions } from './own-options';

/** Options that only the page knows: the viewer's homes, a community's people. */
export type Choices = Partial<Record<NonNullable<FieldShape['from']>, Option[]>>;

type Words = { (key: never): string; has(key: never): boolean };

/** The resident's form of a service, in the reader's language, with the categories that the community offers. */
export async function serviceFields(
  service: Service,
  choices: Choices,
  { settings, now }: { settings: Settings; now: Date },
): Promise<Field[]> {
  const [t, refusals] = await Promise.all([serviceWords(service.kind, settings), getTranslations('refusals')]);
  const asked = { ...(await ownOptions(service.fields)), ...choices };
  return service.fields.map((shape) =>
    describe(offeredOf(service, shape, settings), {
      t,
      at: '',
      options: `options.${shape.name}`,
      listed: t,
      pages: t,
      choices: asked,
      days: { today: localDay(now), refusals },
    }),
  );
}

/** Only a form leaves out what isn't offered: an answer to an older one still comes in. */
function offeredOf({ kind, categories }: Service, shape: FieldShape, settings: Settings): FieldShape {
  if (shape.name !== 'category' || !shape.options) return shape;
  const own = settings.categories[kind];
  return { ...shape, options: inOrder(categories, own).filter((one) => isOffered(own, one)) };
}

/** The little form of one move, as a service words it. */
export async function moveFields(kind: string, move: MoveName, choices: Choices, now?: Date): Promise<Field[]> {
  const [t, pages, refusals, shared] = await Promise.all([
    wordsFor(kind, 'moves'),
    serviceWords(kind),
    getTranslations('refusals'),
    getTranslations('choices') as Promise<unknown> as Promise<Words>,
  ]);
  const asked = moveOf(move).fields.filter((shape) => asksFor(serviceOf(kind), shape));
  return asked.map((shape) =>
    describe(shape, {
      t,
      at: `${move}.`,
      options: shape.optionsAs ?? shape.name,
      listed: shared,
      pages,
      choices,
      days: { today: now && localDay(now), refusals },
    }),
  );
}

/** Where the words of a field stand: its own under `at`, those of its options in `listed`, its page's in `pages`. */
type Source = {
  t: Words;
  at: string;
  options: string;
  listed: Words;
  pages: Words;
  choices: Choices;
  days: { today: Day | undefined; refusals: (key: never) => string };
};

function describe(
  { from, options, optionsAs: _as, icons, preset, page, only: _only, notBefore, ...shape }: FieldShape,
  { t, at, options: optionsAt, listed: optionWords, pages, choices, days }: Source,
): Field {
  const said = (part: string) => sayOf(t, `${at}fields.${shape.name}.${part}`);
  const listed = options?.map((value) => {
    const hint = sayOf(optionWords, `hints.${shape.name}.${value}`);
    return {
      value,
      label: optionWords(`${optionsAt}.${value}` as never),
      ...(hint ? { hint } : {}),
      ...(icons ? { icon: value } : {}),
    };
  });
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
    ...(notBefore ? { notBefore: earliest(notBefore, days) } : {}),
    ...(page ? { page: { name: page, title: pages(`pages.${page}` as never) } } : {}),
  } as Field;
}

const earliest = ({ of, says }: NonNullable<FieldShape['notBefore']>, { today, refusals }: Source['days']) => ({
  ...(of === 'today' ? today && { day: today } : { field: of }),
  says: refusals(says as never),
});

const sayOf = (t: Words, key: string) => (t.has(key as never) ? t(key as never) : undefined);
