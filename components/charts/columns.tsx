export type ColumnsProps = { label: string; columns: { label: string; text: string; value: number | null }[] };

const HEIGHT = 120;
const FOOT = 20;
const EVERY = 5;

/** Columns side by side, such as the days of a month; every fifth is named, and the highest says its number. */
export function Columns({ label, columns }: ColumnsProps) {
  const most = Math.max(1, ...columns.map(({ value }) => value ?? 0));
  const share = 100 / Math.max(1, columns.length);
  const top = columns.findIndex(({ value }) => value === most);
  return (
    <svg role="img" aria-label={label} width="100%" height={HEIGHT + FOOT + 16} className="block text-xs">
      {columns.map(({ label: name, text, value }, i) => {
        const height = ((value ?? 0) / most) * HEIGHT;
        const middle = `${((i + 0.5) * share).toFixed(2)}%`;
        return (
          <g key={name}>
            <rect
              x={`${((i + 0.15) * share).toFixed(2)}%`}
              y={16 + HEIGHT - height}
              width={`${(share * 0.7).toFixed(2)}%`}
              height={height}
              className="fill-brand"
            />
            {i === top && value ? (
              <text x={middle} y={12 + HEIGHT - height} textAnchor="middle" fill="currentColor">
                {text}
              </text>
            ) : null}
            {(i === 0 || (i + 1) % EVERY === 0) && (
              <text x={middle} y={16 + HEIGHT + 15} textAnchor="middle" fill="currentColor">
                {name}
              </text>
            )}
          </g>
        );
      })}
      <rect x="0" y={16 + HEIGHT} width="100%" height="1" className="fill-line" />
    </svg>
  );
}
