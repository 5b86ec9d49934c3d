export type AgreementTextProps = { text: string; className?: string };

/** The text of an agreement: `#` its title, `##` its articles, each line a paragraph. Never markup. */
export const AgreementText = ({ text, className = '' }: AgreementTextProps) => (
  <div lang="zh-CN" className={`leading-relaxed ${className}`}>
    {linesOf(text).map(({ key, level, words }) => {
      if (level === 1)
        return (
          <h2 key={key} className="mb-3 text-center text-lg font-medium print:text-[16pt]">
            {words}
          </h2>
        );
      if (level === 2)
        return (
          <h3 key={key} className="mt-3 font-medium break-after-avoid">
            {words}
          </h3>
        );
      return (
        <p key={key} className="break-words">
          {words}
        </p>
      );
    })}
  </div>
);

const heading = /^(#{1,2})\s+(.+)$/;

function linesOf(text: string) {
  return text
    .split('\n')
    .map((line, i) => {
      const [, marks, words] = heading.exec(line.trim()) ?? [];
      return { key: `${i} ${line.slice(0, 20)}`, level: marks?.length ?? 0, words: words ?? line.trim() };
    })
    .filter(({ words }) => words);
}
