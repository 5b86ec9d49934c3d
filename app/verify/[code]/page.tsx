import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SiteFoot } from '@/app/site-foot';
import { LinkButton } from '@/components/ui/button';
import { Cell, Cells } from '@/components/ui/cells';
import { Page } from '@/components/ui/page';
import { Telephone } from '@/components/ui/telephone';
import { momentText } from '@/lib/clock/words';
import { findPaper } from '@/lib/gate/find-paper';
import { paperOfCode } from '@/lib/gate/paper-code';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findViewerQuietly } from '@/lib/session';
import { findSlip, type Slip } from '@/lib/tickets/find-slip';
import { promiseWords } from '@/lib/tickets/promise-words';
import { sayPromise } from '@/lib/tickets/say-promise';
import { isStaff } from '@/lib/viewer';
import { PaperPage } from './paper-page';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations(paperOfCode((await params).code) ? 'gate' : 'print');
  return { title: t('verify.title'), robots: { index: false }, referrer: 'no-referrer' };
}

/** What the code on a paper opens for whoever holds it: whether a permit or pass holds, else how far a ticket is. */
export default async function VerifyPage({ params }: Props) {
  const { code } = await params;
  const [paper, slip] = await Promise.all([findPaper(code), findSlip(code)]);
  if (paper) return <PaperPage paper={paper} code={code} />;
  if (!slip) notFound();
  return <SlipFace slip={slip} />;
}

/** How far a ticket is, and the desk's telephone. */
async function SlipFace({ slip }: { slip: Slip }) {
  const [t, words, service] = await Promise.all([
    getTranslations('print'),
    promiseWords(slip.kind),
    serviceWords(slip.kind),
  ]);
  const promise = sayPromise(slip.ticket, slip.setting, words);
  return (
    <Page>
      <header className="px-4 pt-8 pb-4">
        <p className="text-soft">{slip.community}</p>
        <h1 className="text-2xl font-medium">{slip.number}</h1>
      </header>
      <Cells tips={t('verify.note')}>
        <Cell
          title={service('name')}
          value={<b className="font-medium text-green">{service(`steps.${slip.step}`)}</b>}
        />
        <Cell
          title={promise.late ? <span className="text-red">{promise.text}</span> : promise.text}
          text={promise.now}
        />
        <Cell title={t('verify.openedAt')} value={momentText(words.clock, slip.openedAt, slip.setting.now)} />
      </Cells>
      <div className="mt-8 flex flex-col gap-4 px-4 *:w-full">
        <Telephone number={slip.phone}>{t('verify.call')}</Telephone>
        <Onward id={slip.id} />
      </div>
      <SiteFoot />
    </Page>
  );
}

/** Who is signed in goes on to what they may see; the page itself asks again who they are. */
async function Onward({ id }: { id: string }) {
  const [t, viewer] = await Promise.all([getTranslations('print'), findViewerQuietly()]);
  const own = `/tickets/${id}`;
  if (!viewer) return <LinkButton href={`/sign-in?to=${encodeURIComponent(own)}`}>{t('verify.signIn')}</LinkButton>;
  if (isStaff(viewer)) return <LinkButton href={`/admin/orders/${id}`}>{t('verify.openOrder')}</LinkButton>;
  return <LinkButton href={own}>{t('verify.openTicket')}</LinkButton>;
}
