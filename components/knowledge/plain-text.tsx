export type PlainTextProps = { text: string; className?: string };

/** What somebody typed, line by line; lines that begin with a dash, a dot or a number hang together as a list. Never markup. */
export const PlainText = ({ text, className = '' }: PlainTextProps) => (
  <div className={className}>
    {linesOf(text).map(({ key, mark, words }) =>
      mark ? (
        <p key={key} className="flex gap-2 py-0.5">
          <span className="min-w-[1.2em] shrink-0 text-soft tabular-nums">{mark}</span>
          <span className="min-w-0 break-words">{words}</span>
        </p>
      ) : (
        <p key={key} className="min-h-[0.8em] break-words">
          {words}
        </p>
      ),
    )}
  </div>
);

const item = /^\s*(?:([-*•·])|(\d{1,2}[.)、．]))\s*(.+)$/u;

function linesOf(text: string) {
  return text.split('\n').map((line, i) => {
    const [, dash, number, words] = item.exec(line) ?? [];
    return { key: `${i} ${line.slice(0, 20)}`, mark: dash ? '•' : number, words: words ?? line };
  });
}
