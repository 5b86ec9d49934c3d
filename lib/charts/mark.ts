/** One shape or text of a drawing; `attributes` by the names that React gives them. */
export type Mark = {
  id: string;
  tag: 'path' | 'rect' | 'text' | 'circle' | 'line' | 'polyline' | 'polygon' | 'ellipse';
  attributes: Record<string, string | number>;
  text?: string;
};
/** A chart as it was drawn on the server: shapes and texts, in the colours of the page. */
export type Drawing = { width: number; height: number; marks: Mark[] };

/** The same chart for a wide page and for a phone, so that its type keeps its size on both. */
export type Chart = { label: string; wide: Drawing; narrow: Drawing; legend?: Swatch[] };

/** What a colour of a chart stands for. */
export type Swatch = { name: string; color: string; opacity: number };
