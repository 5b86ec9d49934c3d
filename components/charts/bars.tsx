/** `value` and `before` are drawn, `text` is said; null draws nothing. */
export type BarsProps = {
  label: string;
  bars: { label: string; text: string; value: number | null; before: number | null }[];
  /** What a whole line stands for; without it the largest bar fills its line. */
  most?: number;
};

const ROW = 34;

/** Lines of a thick bar and, beneath it, the thin one of the time before. Widths are shares of the line, so that words keep their size. */
export function Bars({ label, bars, most }: BarsProps) {
  const full = most ?? Math.max(1, ...bars.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const width = (value: number) => `${Math.min(42, (42 * value) / full).toFixed(2)}%`;
  return (
    <svg role="img" aria-label={label} width="100%" height={bars.length * ROW} className="block text-sm">
      {bars.map(({ label: name, text, value, before }, i) => (
        <g key={name} transform={`translate(0 ${i * ROW})`}>
          <foreignObject x="0" y="3" width="37%" height="24">
            <div className="truncate">{name}</div>
          </foreignObject>
          <rect x="38%" y="6" width="42%" height="20" rx="3" className="fill-fill" />
          {value !== null && <rect x="38%" y="6" width={width(value)} height="14" rx="3" className="fill-brand" />}
          {before !== null && (
            <rect x="38%" y="21" width={width(before)} height="5" rx="2" className="fill-brand opacity-45" />
          )}
          <text x="100%" y="20" textAnchor="end" fill="currentColor">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
