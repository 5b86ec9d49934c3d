import type { Markup } from './markup';

export type WrittenProps = {
  as: 'tbody' | 'select';
  parts: Markup[];
  name?: string;
  className?: string | undefined;
  'aria-label'?: string;
  'data-hotkey'?: string | undefined;
};

/** An element whose contents are written out: the one place that takes what `markup` made as it is. */
export const Written = ({ as: Tag, parts, ...more }: WrittenProps) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: Markup is made by `markup` alone, which escapes what is put into it.
  <Tag {...more} dangerouslySetInnerHTML={{ __html: parts.map(({ html }) => html).join('') }} />
);
