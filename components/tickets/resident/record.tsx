import type { ReactNode } from 'react';
import type { FormFact } from '@/lib/tickets/form-facts';
import { Icon } from '../../icons/icon';
import { DescriptionList } from '../../ui/description-list';

export type RecordProps = { title: ReactNode; aside?: ReactNode; facts: FormFact[]; open?: boolean };

/** Facts folded into one row; the row says what is in it. */
export const Record = ({ title, aside, facts, open }: RecordProps) => (
  <details open={open} className="group hair-b bg-card">
    <summary className="flex min-h-12 items-center gap-3 px-4 text-sm focus-visible:-outline-offset-2 elder:min-h-15">
      <span className="min-w-0 flex-1">{title}</span>
      {aside && <span className="text-soft">{aside}</span>}
      <Icon name="down" className="size-[1.1em] text-faint group-open:rotate-180" />
    </summary>
    <div className="px-4 pb-4">
      <DescriptionList items={facts.map(({ name, term, value }) => ({ key: name, term, value }))} />
    </div>
  </details>
);
