import { type FileProps, filePage, titleOfImport } from '../../../_imports/import-pages';

export const generateMetadata = titleOfImport('roster');

export default function RosterFilePage(props: FileProps) {
  return filePage('roster', props);
}
