import type { Params } from '@/lib/tickets/desk-query';
import { startPage, titleOfImport } from '../../_imports/import-pages';

export const generateMetadata = titleOfImport('ledger');

export default function LedgerImportPage({ searchParams }: { searchParams: Promise<Params> }) {
  return startPage('ledger', searchParams);
}
