import { editTheme, removeTheme, writeTheme } from '@/app/survey-result-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { Panel } from '@/components/ui/panel';
import type { FormAction } from '@/lib/action-state';
import { type Field, hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import type { Theme } from '@/lib/surveys/themes/find-texts';
import type { Suggested } from '@/lib/surveys/themes/suggest';

type Along = { survey: string; back: string };
type Props = { themes: Theme[]; suggested: Suggested[]; along: Along; to: (theme: string) => string };

/** The themes that staff made, each with how many texts hold one of its words, and words for further ones. */
export async function Themes({ themes, suggested, along, to }: Props) {
  const t = await getTranslations('surveyResults');
  return (
    <Panel title={t('themes.title')}>
      <p className="pb-2 text-sm text-soft">{themes.length > 0 ? t('themes.says') : t('themes.none')}</p>
      <ul>
        {themes.map((theme) => (
          <li key={theme.id} className="border-t border-line py-1">
            <a
              href={to(theme.id)}
              className="flex min-h-9 items-center justify-between gap-3 text-link max-md:min-h-11"
            >
              <span>{theme.name}</span>
              <span className="tabular-nums">{t('themes.count', { n: theme.texts })}</span>
            </a>
            <p className="text-xs text-soft">{theme.words.join(t('glue'))}</p>
            <details>
              <summary className="inline-flex min-h-8 cursor-pointer items-center text-xs text-soft max-md:min-h-11">
                {t('themes.edit')}
              </summary>
              <ThemeForm along={along} theme={theme} />
            </details>
          </li>
        ))}
      </ul>
      {suggested.length > 0 && (
        <div className="border-t border-line py-3">
          <h3 className="text-sm text-soft">{t('themes.suggested')}</h3>
          <ul className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-sm">
            {suggested.map(({ word, texts }) => (
              <li key={word}>
                {word} <span className="text-xs text-soft tabular-nums">{texts}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <details className="border-t border-line pt-2">
        <summary className="inline-flex min-h-9 cursor-pointer items-center text-link max-md:min-h-11">
          {t('themes.new')}
        </summary>
        <ThemeForm along={along} />
      </details>
    </Panel>
  );
}

async function ThemeForm({ along, theme }: { along: Along; theme?: Theme }) {
  const [t, words] = await Promise.all([getTranslations('surveyResults'), formWords()]);
  const fields: Field[] = [
    ...hidden(theme ? { ...along, theme: theme.id } : along),
    {
      ...{ name: 'name', control: 'text', label: t('themes.name'), required: true, maxLength: 20 },
      value: theme?.name ?? '',
    },
    {
      ...{ name: 'words', control: 'textarea', label: t('themes.words'), hint: t('themes.wordsHint'), required: true },
      ...{ maxLength: 400, rows: 2, value: theme?.words.join(' ') ?? '' },
    },
  ];
  const id = theme ? `theme-${theme.id}` : 'theme-new';
  const action: FormAction = theme ? editTheme : writeTheme;
  return (
    <div className="-mx-4 pb-2">
      <MiniForm
        spec={{ id, submit: t('themes.save'), fields, ...(theme ? {} : { key: newId() }) }}
        action={action}
        words={words}
      />
      {theme && (
        <PostButton
          id={`drop-${theme.id}`}
          action={removeTheme}
          words={words}
          values={{ ...along, theme: theme.id }}
          tone="warn"
          size="small"
          className="px-4"
        >
          {t('themes.drop', { name: theme.name })}
        </PostButton>
      )}
    </div>
  );
}
