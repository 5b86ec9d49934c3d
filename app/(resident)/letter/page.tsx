import type { Metadata } from 'next';
import { openTypedLetter } from '@/app/homes-actions';
import { SignInForm } from '@/components/people/sign-in-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { requireViewer } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('letter.title'), robots: { index: false } };
}

/** For who can't scan the code on a letter: its digits, typed. */
export default async function TypedLetterPage() {
  await requireViewer('/letter');
  const [t, words] = await Promise.all([getTranslations('homes'), formWords()]);
  return (
    <ResidentPage title={t('letter.title')} back="/homes" className="bg-card">
      <p className="px-4 pt-6 pb-4 text-lg">{t('letter.typeText')}</p>
      <SignInForm
        id="digits"
        action={openTypedLetter}
        words={words}
        field={{
          name: 'digits',
          label: t('letter.digits'),
          hint: t('letter.digitsHint'),
          inputMode: 'numeric',
          autoComplete: 'off',
          maxLength: 20,
        }}
        values={{}}
        submit={t('letter.find')}
      />
    </ResidentPage>
  );
}
