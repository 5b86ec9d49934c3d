import { keyIn, keyInHome } from '@/app/survey-send-actions';
import { PaperField, type PaperFieldWords } from '@/components/surveys/paper-fields';
import { PaperForm } from '@/components/surveys/paper-form';
import { Panel } from '@/components/ui/panel';
import { formWords } from '@/lib/form-words';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { surveyDefinition } from '@/lib/surveys/definition';
import type { PaperPage } from '@/lib/surveys/find-paper';
import { staffWays } from '@/lib/surveys/paper';
import { type PaperPart, paperParts } from '@/lib/surveys/paper-lines';
import { otherOf } from '@/lib/surveys/shown';
import { HomeBox } from './home-box';

const MOST_PLACES = 10;

/** A sheet to be keyed in, under the numbers it bears; of a named survey with whose it is and how it came. */
export async function KeyIn({ found: { survey, sheets }, back }: { found: PaperPage; back: string }) {
  const [t, words, locale, fieldWords] = await Promise.all([
    getTranslations('surveyPaper'),
    formWords(),
    getLocale(),
    wordsOfFields(),
  ]);
  const parts = await paperParts(surveyDefinition.parse(survey.definition), locale);
  return (
    <Panel title={t('keyTitle')} aside={survey.named && t('keyed', { count: sheets })}>
      <p className="text-sm text-soft">{t(survey.named ? 'keyNamedText' : 'keyText')}</p>
      <PaperForm
        id="sheet"
        action={survey.named ? keyInHome : keyIn}
        words={words}
        submit={t('keyGo')}
        taken={t('keyTaken')}
        names={await namesOf(parts)}
      >
        <input type="hidden" name="survey" value={survey.id} />
        <input type="hidden" name="back" value={back} />
        {survey.named && <Whose />}
        {parts.map((part) => (
          <div key={part.id}>
            {part.title && <h3 className="mt-5 border-b border-line pb-1 font-medium">{part.title}</h3>}
            {part.lines.map((line) => (
              <PaperField key={line.key} line={line} words={fieldWords} />
            ))}
          </div>
        ))}
      </PaperForm>
    </Panel>
  );
}

/** Whose answers they are, and whether written or said. */
async function Whose() {
  const t = await getTranslations('surveyPaper');
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
      <HomeBox label={t('homeBox')} id="sheet-home" />
      <fieldset>
        <legend className="mb-1 font-medium">{t('way')}</legend>
        <div className="flex gap-4">
          {staffWays.map((way, at) => (
            <label key={way} className="inline-flex min-h-9 items-center gap-1.5 max-md:min-h-11">
              <input type="radio" name="way" value={way} defaultChecked={at === 0} data-key={String(at + 1)} />
              {t(`ways.${way}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

async function wordsOfFields(): Promise<PaperFieldWords> {
  const t = await getTranslations('surveyPaper');
  return {
    none: t('none'),
    other: t('otherBox'),
    again: t('again'),
    places: Array.from({ length: MOST_PLACES }, (_, at) => t('place', { no: at + 1 })),
  };
}

/** Each answer under its number, as what is wrong with it names it. */
async function namesOf(parts: PaperPart[]): Promise<Record<string, string>> {
  const t = await getTranslations('surveyPaper');
  const rows = parts.flatMap(({ lines }) => lines.flatMap((line) => line.rows));
  return Object.fromEntries(
    rows.flatMap(({ key, no }) => [
      [key, t('question', { no })],
      [otherOf(key), t('question', { no })],
    ]),
  );
}
