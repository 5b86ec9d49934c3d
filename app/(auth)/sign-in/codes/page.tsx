import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { keepCodes } from '@/app/staff-sign-in-actions';
import { PostButton } from '@/components/form/post-button';
import { WayIn } from '@/components/people/way-in';
import { PrintButton } from '@/components/print/print-button';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { landing, ownPath } from '@/lib/people/own-path';
import { carriedCodes } from '@/lib/people/shown-once';
import { requireViewer } from '@/lib/session';
import { isStaff } from '@/lib/viewer';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('codes.title') };
}

/** The recovery codes, until they are said to be written down. */
export default async function CodesPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to) ?? '';
  const viewer = await requireViewer(to);
  const codes = await carriedCodes(viewer);
  // Put away, they are drawn no more: this page is drawn again by that very act, before the browser has left.
  if (codes.length === 0) redirect(landing(to, isStaff(viewer)));
  const [t, print, words] = await Promise.all([getTranslations('account'), getTranslations('print'), formWords()]);
  return (
    <WayIn title={t('codes.title')} text={t('codes.text')}>
      <ul aria-label={t('codes.list')} className="grid grid-cols-2 gap-2 px-4 pb-6 font-mono text-lg">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="px-4 print:hidden">
        <PrintButton>{print('button')}</PrintButton>
      </div>
      <PostButton
        id="keep"
        action={keepCodes}
        words={words}
        values={{ to }}
        tone="primary"
        className="px-4 pt-3 *:w-full print:hidden"
      >
        {t('codes.kept')}
      </PostButton>
    </WayIn>
  );
}
