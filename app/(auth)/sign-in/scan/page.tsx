import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { askScan, enterByScan } from '@/app/scan-actions';
import { PostButton } from '@/components/form/post-button';
import { ScanWait } from '@/components/people/scan-wait';
import { WayIn } from '@/components/people/way-in';
import { Qr } from '@/components/print/qr';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { awaitedHref } from '@/lib/people/awaited';
import { landing, ownPath } from '@/lib/people/own-path';
import { ownScan } from '@/lib/people/scan';
import { findViewer } from '@/lib/session';
import { isStaff } from '@/lib/viewer';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

const intro = { waiting: 'intro', confirmed: 'taken', taken: 'taken', over: 'over' } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('scan.title') };
}

/** 扫码登录 at a desk: the code, and behind it the desk as soon as the phone has said yes. Without script by pressing once more. */
export default async function ScanPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to) ?? '';
  const [t, words, scan] = await Promise.all([getTranslations('account'), formWords(), ownScan()]);
  const state = scan?.state ?? 'over';
  if (state === 'taken') await leadOn(to);
  return (
    <WayIn title={t('scan.title')} text={t(`scan.${intro[state]}`)}>
      <div className="flex flex-col items-center gap-6 px-4">
        {scan && state === 'waiting' && (
          <div className="rounded-lg bg-white p-2">
            <Qr text={scan.link} label={t('scan.code')} className="size-56" />
          </div>
        )}
        {/* Never taken out: the answer that signs in draws this page once more, and the button is what leads on. */}
        <ScanWait state={state}>
          <PostButton id="enter" action={enterByScan} words={words} values={{ to }} tone="primary">
            {t('scan.enter')}
          </PostButton>
        </ScanWait>
        {(state === 'over' || state === 'taken') && (
          <PostButton
            id="ask"
            action={askScan}
            words={words}
            values={{ to }}
            tone={state === 'over' ? 'primary' : 'plain'}
          >
            {t('scan.again')}
          </PostButton>
        )}
        <a href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'} className="py-2 text-link">
          {t('scan.otherWay')}
        </a>
      </div>
    </WayIn>
  );
}

/** Whoever comes back to a code that let them in goes on to where they wanted to be. */
async function leadOn(to: string) {
  const viewer = await findViewer();
  if (viewer?.signedIn.by !== 'scan') return;
  redirect(viewer.awaits ? awaitedHref(viewer.awaits, to) : landing(to, isStaff(viewer)));
}
