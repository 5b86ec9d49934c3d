import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { saveAgreement } from '@/app/works-actions';
import { MiniForm } from '@/components/form/mini-form';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { AgreementText } from '@/components/works/agreement-text';
import { addressOf, textOf } from '@/lib/address';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { setsIn } from '@/lib/people/leads';
import type { Params } from '@/lib/tickets/desk-query';
import { findAgreementText, findAgreementTexts } from '@/lib/works/agreement-texts';
import { agreementForm, nameOfText, sampleOf } from '@/lib/works/say-agreement-text';
import { BackLink } from '../back-link';
import { TextLines } from './text-lines';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/settings/agreement';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksTexts'))('settings.title') };
}

/** REN-7: the community's text of the agreement, each change a version; how it reads with its blanks filled. */
export default async function AgreementTextPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk(PATH, searchParams);
  const [t, settings, texts] = await Promise.all([
    getTranslations('worksTexts'),
    getTranslations('settings'),
    findAgreementTexts(viewer, community.id),
  ]);
  const asked = textOf(params.v);
  const older = asked && asked !== texts.now.version ? await findAgreementText(viewer, community.id, asked) : undefined;
  if (older === null) notFound();
  const saved = textOf(params.done) === texts.now.version;
  const mayChange = setsIn(viewer, community.id);
  const own = addressOf(PATH, { c });
  return (
    <div className="max-w-[80rem]">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t('settings.title')}</h1>
      <p className="mt-1 text-soft">
        {t('settings.about')}
        {!mayChange && <span className="block">{settings('onlySets')}</span>}
      </p>
      {saved && (
        <Tip tone="green" className="mx-0! mt-3!">
          {t('settings.saved', { no: texts.now.version })}
        </Tip>
      )}
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <div className="grid grid-cols-1 gap-4">
          {mayChange && older === undefined && (
            <Panel title={t('settings.now', { name: await nameOfText(texts.now.version) })}>
              <div className="desk-form">
                <MiniForm
                  key={texts.now.version}
                  leads
                  spec={await agreementForm(texts.now, { community: community.id, back: c ? `?c=${c}` : '' })}
                  action={saveAgreement}
                  words={await formWords()}
                />
              </div>
            </Panel>
          )}
          <TextLines texts={texts} c={c} now={viewer.now} />
        </div>
        <Panel
          title={t('settings.preview')}
          aside={older === undefined ? t('settings.previewNote') : <a href={own}>{t('settings.back')}</a>}
        >
          {older !== undefined && (
            <p className="mb-3 text-soft">{t('settings.older', { name: await nameOfText(asked ?? '') })}</p>
          )}
          <AgreementText text={await sampleOf(older ?? texts.now.body)} />
        </Panel>
      </div>
    </div>
  );
}
