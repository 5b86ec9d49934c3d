import { getTranslations } from '@/lib/i18n/translations';
import { knowsTexts } from '@/lib/works/takes-texts';

/** The way to who signed what of these works; nothing for kinds that know no such texts. */
export async function TextsLink({ ticket: { id, kind } }: { ticket: { id: string; kind: string } }) {
  if (!knowsTexts(kind)) return null;
  const t = await getTranslations('worksTexts');
  return (
    <a className="inline-flex min-h-11 items-center text-link" href={`/admin/tickets/${id}/texts`}>
      {t('desk.link')}
    </a>
  );
}
