import { getTranslations } from '@/lib/i18n/translations';
import type { Cell, Line, Report } from '@/lib/reports/report';
import { Panel } from '../ui/panel';
import { Table } from '../ui/table';
import { PartChart } from './chart';

/** The parts of a report on the screen: each its picture and, beneath, its table, whose numbers open the tickets. */
export async function ReportParts({ report: { parts, meanings } }: { report: Report }) {
  const t = await getTranslations('reports');
  return (
    <div className="space-y-4">
      {parts.map((part) => (
        <Panel key={part.id} title={part.title} flush>
          {part.note && <p className="px-4 pb-2 text-sm text-soft">{part.note}</p>}
          <PartChart part={part} />
          {part.lines.length > 0 ? (
            <Table
              wide
              caption={part.title}
              head={part.head.map((name) => <Head key={name} name={name} first={name === part.head[0]} />)}
            >
              {part.lines.map((line) => (
                <ReportLine key={line.id ?? line.label} line={line} head={part.head} />
              ))}
            </Table>
          ) : (
            <p className="px-4 pb-4 text-soft">{t('empty')}</p>
          )}
        </Panel>
      ))}
      <details className="rounded-md border border-line bg-card px-4 py-2">
        <summary className="min-h-9 cursor-pointer py-1.5 max-md:min-h-11">{t('meanings')}</summary>
        <dl className="pb-2 text-sm">
          {meanings.map(({ term, text }) => (
            <div key={term} className="mt-2">
              <dt className="font-medium">{term}</dt>
              <dd className="text-soft">{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

const Head = ({ name, first }: { name: string; first: boolean }) => (
  <th scope="col" className={first ? undefined : 'text-right!'}>
    {name}
  </th>
);

const ReportLine = ({ line, head }: { line: Line; head: string[] }) => (
  <tr>
    <th scope="row" className="min-w-32 text-left font-normal whitespace-nowrap">
      {line.label}
    </th>
    {line.cells.map((cell, i) => (
      <td key={head[i + 1] ?? i} className="text-right whitespace-nowrap tabular-nums">
        <CellText cell={cell} />
      </td>
    ))}
  </tr>
);

function CellText({ cell: { text, href } }: { cell: Cell }) {
  if (!href) return <span className="text-soft">{text}</span>;
  return (
    <a href={href} className="inline-block min-w-8 py-1 text-link max-md:py-2.5">
      {text}
    </a>
  );
}
