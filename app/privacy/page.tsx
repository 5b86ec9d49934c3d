import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteFoot } from '@/app/site-foot';
import { Page } from '@/components/ui/page';
import { Telephone } from '@/components/ui/telephone';
import { getTranslations } from '@/lib/i18n/translations';
import { findCompany } from '@/lib/privacy/find-office';
import { policy } from '@/lib/privacy/policy';
import { receivers } from '@/lib/privacy/receivers';
import { rules } from '@/lib/privacy/rules';
import { findViewerQuietly } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') };
}

/** The policy, readable by anybody: who, what for, which data, how long, who else, and one's rights (PIPL 7, 17). */
export default async function PrivacyPage() {
  const [t, company, viewer] = await Promise.all([getTranslations('privacy'), findCompany(), findViewerQuietly()]);
  const [place] = viewer?.communities ?? [];
  const others = receivers();
  return (
    <Page className="bg-card">
      <header className="px-4 pt-8 pb-2">
        <h1 className="text-2xl font-medium">{t('title')}</h1>
        <p className="mt-1 text-sm text-soft">{t('version', { version: policy.version, day: policy.since })}</p>
      </header>
      <Part title={t('who.title')}>
        <p>{company ? t('who.company', { company }) : t('who.office')}</p>
        {place && (
          <p className="pt-2">
            <Telephone number={place.phone}>{t('who.call', { community: place.name })}</Telephone>
          </p>
        )}
      </Part>
      <Part title={t('what.title')}>
        <p>{t('what.text')}</p>
        <dl>
          {rules.map(({ name }) => (
            <div key={name} className="hair-b py-3">
              <dt className="font-medium">{t(`kinds.${name}.name`)}</dt>
              <dd>{t(`kinds.${name}.why`)}</dd>
              <dd className="text-sm text-soft">{t('what.keep', { keep: t(`kinds.${name}.keep`) })}</dd>
            </div>
          ))}
        </dl>
        <p className="pt-3">{t('what.not')}</p>
      </Part>
      <Part title={t('others.title')}>
        <p>{t('others.text')}</p>
        <ul className="list-disc pl-5">
          {others.map((one) => (
            <li key={one}>{t(`others.${one}`)}</li>
          ))}
          {others.length === 0 && <li>{t('others.none')}</li>}
        </ul>
        <p>{t('others.law')}</p>
      </Part>
      <Part title={t('safe.title')}>
        <p>{t('safe.text')}</p>
      </Part>
      <Part title={t('rights.title')}>
        <ul className="list-disc space-y-1 pl-5">
          {(['see', 'copy', 'correct', 'withdraw', 'erase', 'ask'] as const).map((right) => (
            <li key={right}>{t(`rights.${right}`)}</li>
          ))}
        </ul>
        {viewer && (
          <p className="pt-2">
            <a href="/me/data" className="inline-flex min-h-11 items-center text-link">
              {t('rights.here')}
            </a>
          </p>
        )}
      </Part>
      <Part title={t('young.title')}>
        <p>{t('young.text')}</p>
      </Part>
      <Part title={t('change.title')}>
        <p>{t('change.text')}</p>
      </Part>
      <SiteFoot />
    </Page>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="space-y-2 px-4 pt-6">
    <h2 className="text-lg font-medium">{title}</h2>
    {children}
  </section>
);
