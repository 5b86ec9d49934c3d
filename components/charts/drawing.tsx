import { createElement } from 'react';
import type { Chart, Drawing } from '@/lib/charts/mark';
import { classes } from '../ui/classes';

export type ChartPictureProps = { chart: Chart; paper?: boolean };

/** A chart that the server drew, in the type and colours of the page; what it shows is said beside it and stands in its table. */
export function ChartPicture({ chart: { label, wide, narrow }, paper }: ChartPictureProps) {
  return (
    <div role="img" aria-label={label}>
      <Picture drawing={wide} className={paper ? undefined : 'max-md:hidden'} />
      {!paper && <Picture drawing={narrow} className="md:hidden" />}
    </div>
  );
}

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
