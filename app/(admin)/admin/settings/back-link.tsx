import { Icon } from '@/components/icons/icon';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';

/** From a page of the settings to their list. */
export async function BackLink({ c }: { c: string | null }) {
  const t = await getTranslations('settings');
  return (
    <p>
      <a href={deskHref('/admin/settings', c)} className="-ml-1 inline-flex min-h-11 items-center gap-1 text-link">
        <Icon name="back" className="size-[1.2em]" />
        {t('title')}
      </a>
    </p>
  );
}
