export type HistoryLine = { id: string; at: string; who: string | null; text: string; words: string | null };

export type OrderHistoryProps = { title: string; lines: HistoryLine[] };

/** What has happened, the latest first. */
export function OrderHistory({ title, lines }: OrderHistoryProps) {
  return (
    <section className="mt-6">
      <h2 className="mb-2 px-1 text-soft">{title}</h2>
      <ol className="divide-y divide-line rounded-lg border border-line bg-card">
        {lines.map((line) => (
          <li key={line.id} className="px-4 py-2.5">
            <p className="flex flex-wrap justify-between gap-x-3 text-sm text-soft">
              <span>{line.who}</span>
              <time>{line.at}</time>
            </p>
            <p>{line.text}</p>
            {line.words && <p className="text-soft">{line.words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
