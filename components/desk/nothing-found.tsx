import { getTranslations } from '@/lib/i18n/translations';
import { Empty } from '../ui/empty';

/** An empty list says what would be here and what else to try. */
export async function NothingFound({ searched }: { searched: boolean }) {
  const t = await getTranslations('desk');
  if (searched) return <Empty icon="search" title={t('list.emptySearch')} text={t('list.emptySearchText')} />;
  return <Empty title={t('list.emptyTitle')} text={t('list.emptyText')} />;
}
