import type { Params } from '@/lib/tickets/desk-query';
import { startPage, titleOfImport } from '../../_imports/import-pages';

export const generateMetadata = titleOfImport('roster');

export default function RosterImportPage({ searchParams }: { searchParams: Promise<Params> }) {
  return startPage('roster', searchParams);
}
