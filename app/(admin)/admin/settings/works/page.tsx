import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Params } from '@/lib/tickets/desk-query';
import { GroupPage } from '../group-page';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('groups.works.title') };
}

export default function WorksPage({ searchParams }: Props) {
  return <GroupPage group="works" searchParams={searchParams} />;
}
