import type { Metadata } from 'next';
import { getTranslations } from '@/lib/i18n/translations';
import { GroupPage } from '../group-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('groups.works') };
}

/** REN-1, REN-12: a renovation is applied for, small works are filed on one page. */
export default function WorksGroupPage() {
  return <GroupPage group="works" />;
}
