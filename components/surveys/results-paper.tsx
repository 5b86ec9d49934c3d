import { getTranslations } from '@/lib/i18n/translations';
import type { ResultPart, SaidResults } from '@/lib/surveys/results/part';
import { ChartPicture } from '../charts/drawing';
import { classes } from '../ui/classes';

export type ResultsPaperProps = { said: SaidResults; office: string; printed: string };

/** So many rows and a picture above them fit on one page. */
const FIT = 14;

const line = 'border-[0.75pt] border-black px-[1.5mm] py-[0.8mm]';

/** The results as the office files them: the sentence, the numbers, each part with its picture and table. */
export async function ResultsPaper({ said: { title, span, headline, parts }, office, printed }: ResultsPaperProps) {
  const t = await getTranslations('surveyResults');
  const { sentence, warnings, facts, method } = headline;
  return (
    <>
      <header className="mb-[4mm] text-center">
        <p className="text-[11pt]">{office}</p>
        <h1 className="mt-[1mm] text-[18pt] leading-tight font-medium">{title}</h1>
        <p className="mt-[1mm]">{span}</p>
      </header>
      <p className="text-[13pt] font-medium">{sentence}</p>
      {warnings.map((warning) => (
        <p key={warning} className="mt-[1mm] border-[0.75pt] border-black px-[2mm] py-[1mm]">
          {warning}
        </p>
      ))}
      <dl className="mt-[3mm] grid grid-cols-4 gap-x-[4mm] gap-y-[2mm]">
        {facts.map(({ id, term, value, more }) => (
          <div key={id}>
            <dt className="text-[9pt]">{term}</dt>
            <dd>
              <span className="block text-[15pt] leading-tight tabular-nums">{value}</span>
              {more && <span className="block text-[8pt]">{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {parts.map((part) => (
        <PaperPart key={part.id} part={part} />
      ))}
      <section className="mt-[5mm] break-inside-avoid text-[9pt]">
        <h2 className="font-medium">{t('method.label')}</h2>
        {method.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </section>
      <p className="mt-[3mm] text-[9pt]">{printed}</p>
    </>
  );
}

const PaperPart = ({ part: { title, sentence, note, chart, head, lines } }: { part: ResultPart }) => (
  <section className={classes('mt-[5mm]', lines.length <= FIT && 'break-inside-avoid')}>
    <div className="break-inside-avoid break-after-avoid">
      <h2 className="mb-[1mm] text-[12pt] font-medium">{title}</h2>
      <p className="mb-[1mm]">{sentence}</p>
      {chart && (
        <div className="mx-auto w-[135mm]">
          <ChartPicture chart={chart} paper />
        </div>
      )}
      {note && <p className="mb-[1mm] text-[8pt]">{note}</p>}
    </div>
    <table className="w-full border-collapse border-[1pt] border-black text-[8.5pt]">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col" className={`${line} font-medium`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, label, cells }) => (
          <tr key={id}>
            <th scope="row" className={`${line} text-left font-normal`}>
              {label}
            </th>
            {cells.map(({ text }, at) => (
              <td key={head[at + 1]} className={`${line} text-right tabular-nums`}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
