import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { askScan, enterByScan } from '@/app/scan-actions';
import { PostButton } from '@/components/form/post-button';
import { ScanWait } from '@/components/people/scan-wait';
import { WayIn } from '@/components/people/way-in';
import { Qr } from '@/components/print/qr';
import { formWords } from '@/lib/form-words';
import { ownPath } from '@/lib/people/own-path';
import { ownScan } from '@/lib/people/scan';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('scan.title') };
}

/** 扫码登录 at a desk: the code, and behind it the desk as soon as the phone has said yes. Without script by pressing once more. */
export default async function ScanPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to) ?? '';
  const [t, words, scan] = await Promise.all([getTranslations('account'), formWords(), ownScan()]);
  const isOpen = scan !== null && scan.state !== 'over';
  return (
    <WayIn title={t('scan.title')} text={t(isOpen ? 'scan.intro' : 'scan.over')}>
      <div className="flex flex-col items-center gap-6 px-4">
        {isOpen && (
          <div className="rounded-lg bg-white p-2">
            <Qr text={scan.link} label={t('scan.code')} className="size-56" />
          </div>
        )}
        {isOpen ? (
          <ScanWait confirmed={scan.state === 'confirmed'}>
            <PostButton id="enter" action={enterByScan} words={words} values={{ to }} tone="primary">
              {t('scan.enter')}
            </PostButton>
          </ScanWait>
        ) : (
          <PostButton id="ask" action={askScan} words={words} values={{ to }} tone="primary">
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
