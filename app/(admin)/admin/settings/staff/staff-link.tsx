import { Icon } from '@/components/icons/icon';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';

/** From a page about one colleague to the list. */
export async function StaffLink({ c }: { c: string | null }) {
  const t = await getTranslations('staff');
  return (
    <p>
      <a
        href={deskHref('/admin/settings/staff', c)}
        className="-ml-1 inline-flex min-h-11 items-center gap-1 text-link"
      >
        <Icon name="back" className="size-[1.2em]" />
        {t('title')}
      </a>
    </p>
  );
}
