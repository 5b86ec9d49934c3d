import type { SaidFigure } from '@/lib/surveys/say-publication';

/** Figures as residents read them: a word, a bar and a number each (SUR-7). */
export const PublicFigures = ({ figures }: { figures: SaidFigure[] }) => (
  <dl>
    {figures.map(({ name, label, text, share }) => (
      <div key={name} className="py-2">
        <div className="flex flex-wrap justify-between gap-x-3">
          <dt>{label}</dt>
          <dd className={share === null && name !== 'recommend' ? 'text-soft' : 'font-medium tabular-nums'}>{text}</dd>
        </div>
        {share !== null && (
          <svg aria-hidden="true" width="100%" height="8" className="mt-1 block">
            <rect width="100%" height="8" rx="4" className="fill-fill" />
            <rect width={`${Math.round(share * 100)}%`} height="8" rx="4" className="fill-brand" />
          </svg>
        )}
      </div>
    ))}
  </dl>
);
