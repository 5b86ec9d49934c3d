import type { ReactNode } from 'react';

/** Icons by name, drawn on a 28 × 28 field in one stroke; filled dots are circles with `fill`. */
export type Shapes = Record<string, ReactNode>;
