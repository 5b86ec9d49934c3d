import type { Metadata } from 'next';
import { allowScan } from '@/app/scan-actions';
import { PostButton } from '@/components/form/post-button';
import { LinkButton } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { ResultPage } from '@/components/ui/result-page';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { sayDevice } from '@/lib/people/say-sessions';
import { findScan } from '@/lib/people/scan';
import { requireStaff } from '@/lib/session';
import type { Viewer } from '@/lib/viewer';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('scan.title'), robots: { index: false } };
}

/** What the code on a desk's screen opens on the phone of a member of staff: whether they want to be signed in there. */
export default async function AllowScanPage({ params }: Props) {
  const { code } = await params;
  const viewer = await requireStaff(`/scan/${encodeURIComponent(code)}`);
  const [t, scan] = await Promise.all([getTranslations('account'), findScan(viewer, code)]);
  const home = <LinkButton href="/admin">{t('scan.home')}</LinkButton>;
  return (
    <Page>
      {!scan && <ResultPage kind="info" title={t('scan.over')} text={t('scan.overText')} actions={home} />}
      {scan?.mine && <ResultPage kind="done" title={t('scan.done')} text={t('scan.doneText')} actions={home} />}
      {scan && !scan.mine && <Asked viewer={viewer} code={code} device={scan.device} />}
    </Page>
  );
}

async function Asked({ viewer, code, device }: { viewer: Viewer; code: string; device: string | null }) {
  const [t, words] = await Promise.all([getTranslations('account'), formWords()]);
  return (
    <ResultPage
      kind="info"
      title={t('scan.asked', { name: viewer.name })}
      text={await sayDevice(device)}
      tips={t('scan.careful')}
      actions={
        <>
          <PostButton id="allow" action={allowScan} words={words} values={{ code }} tone="primary" className="*:w-full">
            {t('scan.allow')}
          </PostButton>
          <LinkButton href="/admin">{t('scan.leave')}</LinkButton>
        </>
      }
    />
  );
}
