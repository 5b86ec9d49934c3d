import type { OwnSaid } from '@/lib/surveys/say-own';
import { CellLink, Cells } from '../ui/cells';
import { Tag } from '../ui/tag';

type Props = { title: string; surveys: OwnSaid[]; answered: string };

/** Surveys that one's homes were asked, each leading to its first question. */
export const SurveyCells = ({ title, surveys, answered }: Props) => (
  <Cells title={title}>
    {surveys.map((one) => (
      <CellLink
        key={one.key}
        href={one.href}
        title={one.title}
        text={[one.home, one.text].filter(Boolean).join(' · ')}
        value={one.answered ? <Tag tone="green">{answered}</Tag> : undefined}
      />
    ))}
  </Cells>
);
