import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SiteFoot } from '@/app/site-foot';
import { signForeman } from '@/app/works-actions';
import { MiniForm } from '@/components/form/mini-form';
import { Cell, Cells } from '@/components/ui/cells';
import { Page } from '@/components/ui/page';
import { ResultPage } from '@/components/ui/result-page';
import { Telephone } from '@/components/ui/telephone';
import { plainDayText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { notice } from '@/lib/services/works/notice';
import { foremanForm } from '@/lib/works/foreman-form';
import { type ForemanPage, findForemanPage } from '@/lib/works/foreman-link';
import { sayNotice } from '@/lib/works/say-notice';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('worksTexts');
  return { title: t('foreman.page.title'), robots: { index: false }, referrer: 'no-referrer' };
}

/** REN-2: who holds the one-time link reads the notice of these works and signs it, without an account. */
export default async function ForemanSignsPage({ params }: Props) {
  const { code } = await params;
  const found = await findForemanPage(code);
  if (!found) notFound();
  return (
    <Page>
      {found.state === 'open' ? <Open code={code} page={found} /> : <Shut state={found.state} />}
      <SiteFoot />
    </Page>
  );
}

async function Shut({ state }: { state: 'used' | 'over' }) {
  const t = await getTranslations('worksTexts');
  return state === 'used' ? (
    <ResultPage kind="done" title={t('foreman.doneTitle')} text={t('foreman.doneText')} />
  ) : (
    <ResultPage kind="info" title={t('foreman.overTitle')} text={t('foreman.overText')} />
  );
}

async function Open({ code, page }: { code: string; page: Extract<ForemanPage, { state: 'open' }> }) {
  const [t, clock, words, said, spec] = await Promise.all([
    getTranslations('worksTexts'),
    getTranslations('clock'),
    formWords(),
    sayNotice(notice),
    foremanForm(code, page),
  ]);
  const { community, home, from, to, foreman, phone } = page;
  return (
    <>
      <header className="px-4 pt-8 pb-2">
        <p className="text-soft">{community}</p>
        <h1 className="text-xl font-medium">{said.name}</h1>
        <p className="mt-2">{t('foreman.page.hello', { home: `${community} ${home ?? ''}` })}</p>
      </header>
      <Cells>
        <Cell title={t('foreman.page.home')} value={home} />
        {from && to && (
          <Cell
            title={t('foreman.page.dates')}
            value={t('agreement.periodFromTo', { from: plainDayText(clock, from), to: plainDayText(clock, to) })}
          />
        )}
        {foreman && <Cell title={t('foreman.page.foreman')} value={foreman} />}
      </Cells>
      <p className="px-4 pt-4 text-soft">
        {said.intro}
        {said.counts && ` ${said.counts}`}
      </p>
      <noscript>
        <p className="px-4 pt-3 text-red">{t('foreman.page.noScript')}</p>
      </noscript>
      <div className="mt-2 bg-card py-2">
        <MiniForm leads spec={spec} action={signForeman} words={words} photos={{ inline: true }} />
      </div>
      <p className="px-4 pt-4 text-sm text-soft">{t('foreman.page.privacy')}</p>
      <div className="mt-6 flex flex-col gap-4 px-4 *:w-full">
        <Telephone number={phone} tone="default">
          {t('foreman.page.call')}
        </Telephone>
      </div>
    </>
  );
}
