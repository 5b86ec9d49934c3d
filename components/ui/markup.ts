declare const made: unique symbol;
/** Text that is HTML already; only `markup` makes it. */
export type Markup = { readonly html: string; readonly [made]: true };
type Piece = string | number | Markup | readonly Markup[] | false | null | undefined;

/**
 * HTML written out, with everything that is put into it escaped, for attributes in double quotes too. For rows of long lists:
 * React would build each cell twice on the server, and send it twice.
 */
export function markup(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return { html: strings.reduce((html, text, i) => html + written(pieces[i - 1]) + text) } as Markup;
}

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'string') return piece.replace(/[&<>"']/g, (sign) => signs[sign] as string);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(({ html }) => html).join('');
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
