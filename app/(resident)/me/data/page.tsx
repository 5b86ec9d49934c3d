import type { Metadata } from 'next';
import { withdraw } from '@/app/privacy-actions';
import { PostButton } from '@/components/form/post-button';
import { ResidentPage } from '@/components/shell/resident-page';
import { LinkButton } from '@/components/ui/button';
import { CellLink, Cells } from '@/components/ui/cells';
import { Tip } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { momentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findConsents } from '@/lib/privacy/consent';
import { findHeld, type HeldKind } from '@/lib/privacy/find-held';
import { rules } from '@/lib/privacy/rules';
import { requireSelf } from '@/lib/session';
import { isStaff, type Viewer } from '@/lib/viewer';

type Props = { searchParams: Promise<{ said?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('mine.title') };
}

/** One's own data: what is held and why, a copy, corrections, consent and deletion. */
export default async function MinePage({ searchParams }: Props) {
  const viewer = await requireSelf('/me/data');
  const [t, held, { said }] = await Promise.all([getTranslations('privacy'), findHeld(viewer), searchParams]);
  const kinds = rules.filter(({ name }) => name !== 'staff' || isStaff(viewer));
  return (
    <ResidentPage title={t('mine.title')} back="/me">
      {said === 'tooOften' && <Tip tone="amber">{t('mine.tooOften')}</Tip>}
      <p className="px-4 py-3 text-sm text-soft">{t('mine.text')}</p>
      <Cells title={t('mine.correct')} tips={t('mine.nameTip')}>
        <CellLink href="/me/name/change" title={t('fields.name')} value={viewer.name} />
        <CellLink href="/me/name" title={t('called.title')} value={viewer.called ?? t('mine.same')} />
        <CellLink href="/me/phone" title={t('phone.title')} value={t('mine.tail', { tail: viewer.phoneTail ?? '—' })} />
      </Cells>
      <Section title={t('mine.held')}>
        <dl className="bg-card px-4">
          {kinds.map(({ name }) => (
            <div key={name} className="hair-b py-3">
              <dt className="flex flex-wrap justify-between gap-x-4">
                <span className="font-medium">{t(`kinds.${name}.name`)}</span>
                {name in held && (
                  <span className="text-soft">{t('mine.count', { count: held[name as HeldKind] })}</span>
                )}
              </dt>
              <dd className="text-sm">{t(`kinds.${name}.why`)}</dd>
              <dd className="text-sm text-soft">{t('what.keep', { keep: t(`kinds.${name}.keep`) })}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('copy.title')}>
        <div className="flex flex-col gap-3 bg-card px-4 py-4">
          <p className="text-sm text-soft">{t('copy.text')}</p>
          <LinkButton href="/api/my-data?as=xlsx">{t('copy.xlsx')}</LinkButton>
          <LinkButton href="/api/my-data?as=json">{t('copy.json')}</LinkButton>
          <p className="text-sm text-soft">{t('copy.wechat')}</p>
        </div>
      </Section>
      <Agreed viewer={viewer} />
      <Cells title={t('erase.heading')}>
        <CellLink href="/me/data/erase" title={t('erase.title')} text={t('erase.short')} />
      </Cells>
    </ResidentPage>
  );
}

/** What was agreed to and when, with the button that takes it back. */
async function Agreed({ viewer }: { viewer: Viewer }) {
  const [t, clock, words, consents] = await Promise.all([
    getTranslations('privacy'),
    getTranslations('clock'),
    formWords(),
    findConsents(viewer),
  ]);
  const say = (at: Date) => momentText(clock, at, viewer.now);
  return (
    <Section title={t('agreed.title')}>
      <div className="bg-card px-4 py-4">
        <ul className="space-y-1">
          {consents.map(({ version, givenAt, withdrawnAt }) => (
            <li key={givenAt.getTime()}>
              {t('agreed.line', { version, at: say(givenAt) })}
              {withdrawnAt && <span className="text-soft"> {t('agreed.withdrawn', { at: say(withdrawnAt) })}</span>}
            </li>
          ))}
          {consents.length === 0 && <li className="text-soft">{t('agreed.none')}</li>}
        </ul>
        <p>
          <a href="/privacy" className="inline-flex min-h-11 items-center text-link">
            {t('agreed.read')}
          </a>
        </p>
        {viewer.consented && (
          <>
            <p className="pb-3 text-sm text-soft">{t('agreed.follows')}</p>
            <PostButton id="withdraw" action={withdraw} words={words} size="medium">
              {t('agreed.withdraw')}
            </PostButton>
          </>
        )}
      </div>
    </Section>
  );
}
