import type { CrossingSaid } from '@/lib/gate/say-crossings';
import { Tag } from '../ui/tag';

/** Who came and went, the last on top. */
export const Crossings = ({ lines }: { lines: CrossingSaid[] }) => (
  <ul className="text-sm">
    {lines.map(({ id, way, isIn, who, when, by, notes }) => (
      <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line px-4 py-2">
        <Tag tone={isIn ? 'green' : 'neutral'}>{way}</Tag>
        <span className="min-w-40 flex-1">{who}</span>
        <span className="text-soft">{when}</span>
        <span className="text-soft">{by}</span>
        {notes && <span className="w-full text-amber">{notes}</span>}
      </li>
    ))}
  </ul>
);
