import { cookies } from 'next/headers';
import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { locales } from '@/lib/i18n/locale';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { lookOf, sizes, themes } from '@/lib/shell';
import { PostButton } from '../form/post-button';

export type LookChoicesProps = { action: FormAction; words: FormWords; back: string };

/** Size of type, theme and language, each a row of buttons that takes effect at once and stays on this device. */
export async function LookChoices({ action, words, back }: LookChoicesProps) {
  const [t, locale, look] = await Promise.all([getTranslations('me'), getLocale(), cookies().then(lookOf)]);
  const rows = [
    { name: 'size', label: t('size'), now: look.size, choices: sizes.map((one) => [one, t(`sizes.${one}`)] as const) },
    {
      name: 'theme',
      label: t('theme'),
      now: look.theme,
      choices: themes.map((one) => [one, t(`themes.${one}`)] as const),
    },
    {
      name: 'locale',
      label: t('language'),
      now: locale,
      choices: locales.map((one) => [one, t(`languages.${one}`)] as const),
    },
  ];
  return (
    <div className="divide-y divide-line bg-card">
      {rows.map((row) => (
        <fieldset key={row.name} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <legend className="sr-only">{row.label}</legend>
          <span aria-hidden className="min-w-[4em] flex-1">
            {row.label}
          </span>
          <div className="flex flex-wrap gap-2">
            {row.choices.map(([value, says]) => (
              <PostButton
                key={value}
                id={`${row.name}-${value}`}
                action={action}
                words={words}
                values={{ [row.name]: value, back }}
                look={pill}
                pressed={value === row.now}
              >
                {says}
              </PostButton>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

const pill =
  'min-h-11 rounded-md border border-line px-3 text-sm aria-pressed:border-brand aria-pressed:bg-green-wash aria-pressed:font-medium aria-pressed:text-green elder:min-h-15';
