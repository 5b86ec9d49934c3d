import { getTranslations } from '@/lib/i18n/translations';
import type { Part, Report } from '@/lib/reports/report';
import { PartChart } from './chart';

export type ReportPaperProps = { report: Report; office: string; printed: string };

const line = 'border-[0.75pt] border-black px-[2mm] py-[1mm]';

/** A report as the office files it: title, tables, how it was counted, and room for three signatures. */
export async function ReportPaper({ report, office, printed }: ReportPaperProps) {
  const t = await getTranslations('reports');
  return (
    <>
      <header className="mb-[4mm] text-center">
        <p className="text-[11pt]">{office}</p>
        <h1 className="mt-[1mm] text-[18pt] leading-tight font-medium">{report.title}</h1>
        <p className="mt-[1mm]">{report.span}</p>
      </header>
      {report.parts.map((part) => (
        <PaperPart key={part.id} part={part} empty={t('empty')} />
      ))}
      <section className="mt-[5mm] break-inside-avoid text-[9pt]">
        <h2 className="font-medium">{t('meanings')}</h2>
        {report.meanings.map(({ term, text }) => (
          <p key={term}>
            {term} · {text}
          </p>
        ))}
      </section>
      <footer className="mt-[8mm] flex break-inside-avoid justify-between gap-[4mm]">
        {(['made', 'department', 'manager'] as const).map((who) => (
          <p key={who} className="flex-1 border-b-[0.75pt] border-black pb-[1mm]">
            {t(`signs.${who}`)}
          </p>
        ))}
      </footer>
      <p className="mt-[3mm] text-[9pt]">{printed}</p>
    </>
  );
}

const PaperPart = ({ part, empty }: { part: Part; empty: string }) => (
  <section className="mt-[5mm]">
    <h2 className="mb-[1.5mm] break-after-avoid text-[12pt] font-medium">{part.title}</h2>
    {part.note && <p className="mb-[1.5mm] text-[9pt]">{part.note}</p>}
    <PartChart part={part} />
    {part.lines.length === 0 ? (
      <p>{empty}</p>
    ) : (
      <table className="w-full border-collapse border-[1pt] border-black text-[9.5pt]">
        <thead>
          <tr>
            {part.head.map((name) => (
              <th key={name} scope="col" className={`${line} font-medium`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.lines.map(({ id, label, cells }) => (
            <tr key={id ?? label}>
              <th scope="row" className={`${line} text-left font-normal`}>
                {label}
              </th>
              {cells.map(({ text }, i) => (
                <td key={part.head[i + 1] ?? i} className={`${line} text-right`}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
