import type { Metadata } from 'next';
import { getTranslations } from '@/lib/i18n/translations';
import type { Params } from '@/lib/tickets/desk-query';
import { ReportPage } from './report-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('promises.title') };
}

export default function PromisesPage({ searchParams }: { searchParams: Promise<Params> }) {
  return <ReportPage name="promises" searchParams={searchParams} />;
}
