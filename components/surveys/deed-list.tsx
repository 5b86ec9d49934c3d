import type { ReactNode } from 'react';
import type { SaidDeed } from '@/lib/surveys/say-publication';
import { Tag } from '../ui/tag';

type Props = { deeds: SaidDeed[]; more?: (deed: SaidDeed) => ReactNode };

/** What the office does about a survey, with where each stands and what came of it (SUR-7). */
export const DeedList = ({ deeds, more }: Props) => (
  <ol className="divide-y divide-line">
    {deeds.map((deed) => (
      <li key={deed.id} className="py-3 first:pt-0 last:pb-0">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <p className="min-w-[min(12em,100%)] flex-1">{deed.words}</p>
          <Tag tone={deed.state.tone}>{deed.state.text}</Tag>
        </div>
        <p className="mt-1 text-sm text-soft">{deed.when}</p>
        {deed.outcome && <p className="mt-1">{deed.outcome}</p>}
        {more?.(deed)}
      </li>
    ))}
  </ol>
);
