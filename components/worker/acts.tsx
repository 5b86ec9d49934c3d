import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';

export type Act = { id: string; icon: IconName; label: string; form: ReactNode };

export type ActsProps = { title: string; close: string; acts: Act[] };

/**
 * What else can be done, each a row that opens its form beneath the list by its address: no script, one at a time, and
 * Back closes it. A refused form stays open. The ids change with each own move, so that what was done is shut again.
 */
export function Acts({ title, close, acts }: ActsProps) {
  return (
    <section id="more" className="mt-6">
      <h2 className="mb-2 px-1 text-soft">{title}</h2>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-card">
        {acts.map((act) => (
          <li key={act.id}>
            <a
              href={`#${act.id}`}
              className="flex min-h-[60px] items-center gap-3 px-4 py-2 active:bg-fill focus-visible:-outline-offset-2"
            >
              <Icon name={act.icon} className="text-green" />
              <span className="flex-1">{act.label}</span>
              <Icon name="next" className="size-[1.1em] text-faint" />
            </a>
            <div
              id={act.id}
              className="hidden scroll-mt-20 border-t border-line bg-page pb-2 target:block has-[[role=alert]]:block"
            >
              {act.form}
              <p className="px-4 pb-2 text-center">
                <a href="#more" className="inline-flex min-h-11 items-center px-4 text-link">
                  {close}
                </a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
