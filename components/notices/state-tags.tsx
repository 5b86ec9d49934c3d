import type { StateSaid } from '@/lib/notices/say-desk';
import { Tag } from '../ui/tag';

/** Where a notice stands, in a word or two. */
export const StateTags = ({ states }: { states: StateSaid[] }) => (
  <span className="inline-flex flex-wrap gap-1">
    {states.map(({ text, tone }) => (
      <Tag key={text} tone={tone}>
        {text}
      </Tag>
    ))}
  </span>
);
