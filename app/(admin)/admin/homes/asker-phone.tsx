import { callAsker } from '@/app/keeper-actions';
import { RevealPhone } from '@/components/desk/reveal-phone';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';

type Props = { request: string; name: string; tail: string | null };

/** One tap to call who asks: the look goes on record, then the number is told. */
export async function AskerPhone({ request, name, tail }: Props) {
  const [t, words] = await Promise.all([getTranslations('homes'), formWords()]);
  return (
    <RevealPhone
      id={`phone-${request}`}
      values={{ request }}
      masked={tail ? t('desk.tail', { tail }) : t('desk.hidden')}
      why={null}
      action={callAsker}
      words={words}
      says={{ reveal: t('desk.call'), label: t('desk.callWho', { name }), recorded: t('desk.called') }}
    />
  );
}
