import { createElement } from 'react';
import type { Chart, Drawing, Swatch } from '@/lib/charts/mark';
import { classes } from '../ui/classes';

export type ChartPictureProps = { chart: Chart; paper?: boolean };

/** A chart that the server drew, in the type and colours of the page; what it shows is said beside it and stands in its table. */
export function ChartPicture({ chart: { label, wide, narrow, legend }, paper }: ChartPictureProps) {
  return (
    <>
      <div role="img" aria-label={label}>
        <Picture drawing={wide} className={paper ? undefined : 'max-md:hidden'} />
        {!paper && <Picture drawing={narrow} className="md:hidden" />}
      </div>
      {legend && <Legend swatches={legend} />}
    </>
  );
}

const Legend = ({ swatches }: { swatches: Swatch[] }) => (
  <ul className="mt-1 flex flex-wrap justify-center gap-x-4 gap-y-0.5 text-xs">
    {swatches.map(({ name, color, opacity }) => (
      <li key={name} className="inline-flex items-center gap-1">
        <svg aria-hidden="true" viewBox="0 0 10 10" className="size-[0.8em]">
          <rect width="10" height="10" rx="2" fill={color} opacity={opacity} />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);

const Picture = ({
  drawing: { width, height, marks },
  className,
}: {
  drawing: Drawing;
  className?: string | undefined;
}) => (
  <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className={classes('block h-auto w-full', className)}>
    {marks.map(({ id, tag, attributes, text }) => createElement(tag, { key: id, ...attributes }, text))}
  </svg>
);
