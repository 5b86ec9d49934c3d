import { getTranslations } from '@/lib/i18n/translations';
import { Icon } from '../icons/icon';

type Props = { named: boolean; means: string };

/** SUR-5: whether it is anonymous or named, and what that means here. */
export async function Anonymity({ named, means }: Props) {
  const t = await getTranslations('surveys');
  return (
    <div
      className={`mt-2 flex gap-2 rounded-md px-3 py-2 text-sm ${named ? 'bg-amber-wash text-amber' : 'bg-green-wash text-green'}`}
    >
      <Icon name={named ? 'user' : 'lock'} className="mt-[0.15em] size-[1.2em] flex-none" />
      <p className="min-w-0">
        <strong className="font-medium">{t(named ? 'named' : 'anonymous')}</strong>
        {' · '}
        {named ? means : `${t('anonymousMeans')}${t('anonymousMore')}`}
      </p>
    </div>
  );
}
