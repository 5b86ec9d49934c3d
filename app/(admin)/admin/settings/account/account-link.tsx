import { Icon } from '@/components/icons/icon';
import { getTranslations } from '@/lib/i18n/translations';

/** From a page of the account back to it. */
export async function AccountLink() {
  const t = await getTranslations('settings');
  return (
    <p>
      <a href="/admin/settings/account" className="-ml-1 inline-flex min-h-11 items-center gap-1 text-link">
        <Icon name="back" className="size-[1.2em]" />
        {t('account.title')}
      </a>
    </p>
  );
}
