import { giveStubBack, takeStub } from '@/app/survey-send-actions';
import { PaperForm, type PaperFormProps } from '@/components/surveys/paper-form';
import { DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { PaperPage } from '@/lib/surveys/find-paper';
import { HomeBox } from './home-box';

type Props = { found: PaperPage; back: string };

/** How far the paper has come, and the stubs that come back: the roster, apart from the sheets. */
export async function Stubs({ found, back }: Props) {
  const { stubs, sheets } = found;
  const t = await getTranslations('surveyPaper');
  const facts = [
    { term: t('stubsBack'), value: t('count', { count: stubs }) },
    { term: t('sheetsIn'), value: t('count', { count: sheets }) },
    { term: t('sheetsLeft'), value: t('count', { count: Math.max(0, stubs - sheets) }) },
  ];
  return (
    <Panel title={t('stubTitle')} className="max-lg:order-first">
      <DescriptionList items={facts} />
      <p className="mt-3 text-sm text-soft">{t('stubText')}</p>
      <StubForm {...{ found, back }} id="stub" action={takeStub} submit={t('stubGo')} taken={t('stubTaken')} />
      {stubs > sheets && (
        <details className="mt-3">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-link">{t('stubWrong')}</summary>
          <p className="text-sm text-soft">{t('stubWrongText')}</p>
          <StubForm
            {...{ found, back }}
            id="stub-back"
            action={giveStubBack}
            submit={t('stubBack')}
            taken={t('stubBackTaken')}
          />
        </details>
      )}
    </Panel>
  );
}

type StubFormProps = Props & Pick<PaperFormProps, 'id' | 'action' | 'submit' | 'taken'>;

async function StubForm({ found: { survey }, back, ...form }: StubFormProps) {
  const [t, words] = await Promise.all([getTranslations('surveyPaper'), formWords()]);
  return (
    <PaperForm {...form} words={words} names={{ home: '' }}>
      <input type="hidden" name="survey" value={survey.id} />
      <input type="hidden" name="back" value={back} />
      <HomeBox label={t('stubBox')} id={`${form.id}-home`} />
    </PaperForm>
  );
}
