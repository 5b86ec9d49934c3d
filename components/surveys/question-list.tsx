import { getTranslations } from '@/lib/i18n/translations';
import { conditionWords } from '@/lib/surveys/condition-words';
import type { Question, SurveyDefinition } from '@/lib/surveys/definition';
import { choicesIn } from '@/lib/surveys/questions';

/** What a survey asks, page by page, as it is read at the desk. */
export async function QuestionList({ definition }: { definition: SurveyDefinition }) {
  const t = await getTranslations('surveyDesk');
  let number = 0;
  return (
    <ol className="space-y-5">
      {definition.pages.map((page, at) => (
        <li key={page.id}>
          {definition.pages.length > 1 && (
            <h3 className="mb-2 text-sm text-soft">
              {t('page', { no: at + 1 })} {page.title?.['zh-CN']}
            </h3>
          )}
          <ul className="space-y-3">
            {page.questions.map((question) => {
              if (question.type !== 'text') number += 1;
              return <One key={question.id} question={question} number={number} definition={definition} />;
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}

type OneProps = { question: Question; number: number; definition: SurveyDefinition };

async function One({ question, number, definition }: OneProps) {
  const [t, words] = await Promise.all([getTranslations('surveyDesk'), getTranslations('surveys')]);
  const say = {
    t: (key: string, values?: Record<string, string>) => t(key as 'title', values),
    five: (key: string) => words(key as 'title'),
  };
  const title =
    question.type === 'text' ? question.title['zh-CN'] : t('numbered', { no: number, title: question.title['zh-CN'] });
  return (
    <li className="border-l-2 border-line pl-3">
      <p className="whitespace-pre-line">{title}</p>
      {question.title.en && (
        <p lang="en" className="text-sm whitespace-pre-line text-soft">
          {question.title.en}
        </p>
      )}
      <p className="text-sm text-soft">
        {t(`type.${question.type}`)}
        {question.type !== 'text' && ` · ${t(question.required ? 'required' : 'optional')}`}
      </p>
      {question.when && (
        <p className="text-sm text-amber">{t('when.only', { when: conditionWords(question.when, definition, say) })}</p>
      )}
      <Choices question={question} />
    </li>
  );
}

async function Choices({ question }: { question: Question }) {
  const t = await getTranslations('surveyDesk');
  const all = choicesIn(question);
  const other = 'other' in question && question.other;
  if (all.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {all.map((one) => (
        <li key={one.id}>{one.words['zh-CN']}</li>
      ))}
      {other && <li className="text-soft">{t('otherOption')}</li>}
    </ul>
  );
}
