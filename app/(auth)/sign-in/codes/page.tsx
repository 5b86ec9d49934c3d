import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { keepCodes } from '@/app/staff-sign-in-actions';
import { PostButton } from '@/components/form/post-button';
import { PrintButton } from '@/components/print/print-button';
import { Page } from '@/components/ui/page';
import { formWords } from '@/lib/form-words';
import { landing, ownPath } from '@/lib/people/own-path';
import { carriedCodes } from '@/lib/people/shown-once';
import { requireViewer } from '@/lib/session';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('codes.title') };
}

/** The recovery codes, until they are said to be written down. */
export default async function CodesPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to) ?? '';
  const viewer = await requireViewer(to);
  const [t, ui, words, codes] = await Promise.all([
    getTranslations('account'),
    getTranslations('print'),
    formWords(),
    carriedCodes(viewer),
  ]);
  return (
    <Page className="bg-card">
      <h1 className="px-4 pt-12 text-2xl font-medium">{t('codes.title')}</h1>
      <p className="mt-1 px-4 pb-4 text-soft">{t(codes.length > 0 ? 'codes.text' : 'codes.gone')}</p>
      {codes.length > 0 ? (
        <>
          <ul aria-label={t('codes.list')} className="grid grid-cols-2 gap-2 px-4 pb-6 font-mono text-lg">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <div className="px-4 print:hidden">
            <PrintButton>{ui('button')}</PrintButton>
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
        </>
      ) : (
        <p className="px-4">
          <a href={landing(to, viewer.posts.length > 0)} className="weui-btn weui-btn_default w-full">
            {t('confirm.back')}
          </a>
        </p>
      )}
    </Page>
  );
}
