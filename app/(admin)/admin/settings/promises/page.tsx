import type { Metadata } from 'next';
import { getTranslations } from '@/lib/i18n/translations';
import type { Params } from '@/lib/tickets/desk-query';
import { GroupPage } from '../group-page';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('groups.promises.title') };
}

export default function PromisesPage({ searchParams }: Props) {
  return <GroupPage group="promises" searchParams={searchParams} />;
}
