import type { Metadata } from 'next';
import { putCalled } from '@/app/privacy-actions';
import { SignInForm } from '@/components/people/sign-in-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { requireViewer } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('called.title') };
}

/** How the person likes to be called; the registered name is the office's to change, on proof. */
export default async function NamePage() {
  const viewer = await requireViewer('/me/name');
  const [t, words] = await Promise.all([getTranslations('privacy'), formWords()]);
  return (
    <ResidentPage title={t('called.title')} back="/me/data">
      <p className="px-4 pt-4">{t('called.text', { name: viewer.name })}</p>
      <p className="px-4 pb-4">
        <a href="/me/name/change" className="inline-flex min-h-11 items-center text-link">
          {t('called.wrong')}
        </a>
      </p>
      <SignInForm
        id="called"
        action={putCalled}
        words={words}
        field={{
          name: 'called',
          label: t('called.field'),
          hint: t('called.hint'),
          maxLength: 20,
          autoComplete: 'nickname',
        }}
        first={{ called: viewer.called ?? '' }}
        values={{}}
        submit={t('called.save')}
      />
    </ResidentPage>
  );
}
