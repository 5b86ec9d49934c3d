import type { ComponentProps } from 'react';

/**
 * A picture of our own store, or one that is still on this device: it comes in its size, under its own guard, and no
 * optimiser may keep a copy of it.
 */
export const OwnImage = ({ alt, ...rest }: ComponentProps<'img'> & { src: string; alt: string }) => (
  // biome-ignore lint/performance/noImgElement: see above
  <img alt={alt} {...rest} />
);
