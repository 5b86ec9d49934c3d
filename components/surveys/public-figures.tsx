import type { SaidFigure } from '@/lib/surveys/say-publication';

/** Figures as residents read them: a word, a number and a bar each (SUR-7). */
export const PublicFigures = ({ figures }: { figures: SaidFigure[] }) => (
  <dl>
    {figures.map(({ name, label, text, share }) => (
      <div key={name} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-2">
        <dt className="min-w-0">{label}</dt>
        <dd className={share === null && name !== 'recommend' ? 'text-soft' : 'font-medium tabular-nums'}>{text}</dd>
        {share !== null && (
          <dd className="col-span-2" aria-hidden="true">
            <svg aria-hidden="true" width="100%" height="8" className="mt-1 block">
              <rect width="100%" height="8" rx="4" className="fill-fill" />
              <rect width={`${Math.round(share * 100)}%`} height="8" rx="4" className="fill-brand" />
            </svg>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
