import type { PublishedSaid } from '@/lib/surveys/say-publication';
import { CellLink, Cells } from '../ui/cells';

type Props = { title: string; surveys: PublishedSaid[] };

/** Results that the office published, the newest first (SUR-7). */
export const PublishedCells = ({ title, surveys }: Props) => (
  <Cells title={title}>
    {surveys.map(({ id, ...said }) => (
      <CellLink key={id} href={`/surveys/${id}/results`} {...said} />
    ))}
  </Cells>
);
