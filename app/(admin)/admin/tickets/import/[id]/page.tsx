import { type FileProps, filePage, titleOfImport } from '../../../_imports/import-pages';

export const generateMetadata = titleOfImport('ledger');

export default function LedgerFilePage(props: FileProps) {
  return filePage('ledger', props);
}
