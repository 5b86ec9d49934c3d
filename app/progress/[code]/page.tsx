import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SiteFoot } from '@/app/site-foot';
import { Cell, Cells } from '@/components/ui/cells';
import { Page } from '@/components/ui/page';
import { Telephone } from '@/components/ui/telephone';
import { momentText } from '@/lib/clock/words';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findProgress } from '@/lib/intake/progress';
import { promiseWords } from '@/lib/tickets/promise-words';
import { sayPromise } from '@/lib/tickets/say-promise';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title'), robots: { index: false }, referrer: 'no-referrer' };
}

/** A public fault for whoever has the link: what and where, how far, what is promised; no person and no words of theirs. */
export default async function ProgressPage({ params }: Props) {
  const { code } = await params;
  const progress = await findProgress(code);
  if (!progress) notFound();
  const [t, words, service] = await Promise.all([
    getTranslations('progress'),
    promiseWords(progress.kind),
    serviceWords(progress.kind),
  ]);
  const { now } = progress.setting;
  const promise = sayPromise(progress.ticket, progress.setting, words, 'neighbours');
  const about = `${service(`options.category.${progress.category}`)}${service('name')}`;
  return (
    <Page>
      <header className="px-4 pt-8 pb-4">
        <p className="text-soft">{progress.community}</p>
        <h1 className="text-2xl font-medium">{about}</h1>
        <p className="text-soft tabular-nums">{progress.number}</p>
      </header>
      <Cells tips={t('note')}>
        <Cell title={t('step')} value={<b className="font-medium text-green">{service(`steps.${progress.step}`)}</b>} />
        {progress.place && <Cell title={t('place')} value={progress.place} />}
        {promise.text && (
          <Cell
            title={promise.late ? <span className="text-red">{promise.text}</span> : promise.text}
            text={promise.now}
          />
        )}
        <Cell title={t('openedAt')} value={momentText(words.clock, progress.openedAt, now)} />
        <Cell title={t('changedAt')} value={momentText(words.clock, progress.changedAt, now)} />
      </Cells>
      <div className="mt-8 flex flex-col gap-4 px-4 *:w-full">
        <Telephone number={progress.phone}>{t('call')}</Telephone>
      </div>
      <SiteFoot />
    </Page>
  );
}
