import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import type { FormAction } from '@/lib/action-state';
import { formWords } from '@/lib/form-words';
import { refusalForm } from '@/lib/homes/say-forms';
import { getTranslations } from '@/lib/i18n/translations';

type Props = { id: string; c: string | null; approve: FormAction; refuse: FormAction; label: string };

/** The two answers to a request: yes, or no with a reason. */
export async function Answers({ id, c, approve, refuse, label }: Props) {
  const [t, words] = await Promise.all([getTranslations('homes'), formWords()]);
  const back = c ? `?c=${c}` : '';
  return (
    <div className="mt-4 flex flex-wrap items-start gap-x-3 gap-y-2">
      <PostButton
        id={`approve-${id}`}
        action={approve}
        words={words}
        values={{ request: id, back }}
        tone="primary"
        size="medium"
        label={label}
      >
        {t('desk.approve')}
      </PostButton>
      <details className="open:w-full">
        <summary className="inline-flex min-h-11 items-center px-2 text-red md:min-h-9">{t('desk.refuse')}</summary>
        <MiniForm spec={await refusalForm(id, back)} action={refuse} words={words} ends />
      </details>
    </div>
  );
}
