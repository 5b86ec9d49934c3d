import { getTranslations } from '@/lib/i18n/translations';
import type { PaperLine } from '@/lib/surveys/paper-lines';

/** One question as it is answered with a pen; it is not parted between two pages. */
export async function LineOnPaper({ line }: { line: PaperLine }) {
  const t = await getTranslations('surveyPaper');
  const { no, title, hint, control, again } = line;
  const note = control === 'many' ? t('print.many') : control === 'order' ? t('print.order') : '';
  return (
    <div className="mt-[3mm] break-inside-avoid">
      <p className={control === 'says' ? '' : 'font-medium'}>
        {no && `${no}. `}
        {title}
        {note}
        {again && t('again')}
      </p>
      {hint && <p className="text-[9.5pt]">{hint}</p>}
      <Answer line={line} />
    </div>
  );
}

async function Answer({ line }: { line: PaperLine }) {
  const t = await getTranslations('surveyPaper');
  if (line.control === 'says') return null;
  if (line.control === 'date') return <p className="mt-[1mm]">{t('print.date')}</p>;
  if (line.control === 'short') return <Lines count={1} />;
  if (line.control === 'long') return <Lines count={3} />;
  return line.rows.length > 1 ? <Grid line={line} /> : <Boxes line={line} />;
}

const Lines = ({ count }: { count: number }) =>
  Array.from({ length: count }, (_, at) => `line${at}`).map((key) => (
    <div key={key} className="h-[8.5mm] border-b border-black" />
  ));

const Box = () => <span className="mr-[1.5mm] inline-block size-[3.6mm] border border-black align-[-0.4mm]" />;

/** A line to write on. */
export const Blank = () => <span className="ml-[1.5mm] inline-block w-[42mm] border-b border-black" />;

const Boxes = ({ line: { options, other } }: { line: PaperLine }) => (
  <p className="mt-[1mm] flex flex-wrap gap-x-[6mm] gap-y-[1mm]">
    {options.map(({ value, label }, at) => (
      <span key={value}>
        <Box />
        {label}
        {other && at === options.length - 1 && <Blank />}
      </span>
    ))}
  </p>
);

/** A service a row, the words above. */
const Grid = ({ line: { rows, options } }: { line: PaperLine }) => (
  <table className="mt-[1.5mm] w-full table-fixed border-collapse text-[10.5pt] leading-snug">
    <thead>
      <tr>
        <td className="w-[38%] border border-black" />
        {options.map(({ value, label }) => (
          <th key={value} scope="col" className="border border-black px-[1mm] py-[0.5mm] text-center font-normal">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, no, title }) => (
        <tr key={key} className="break-inside-avoid">
          <th scope="row" className="border border-black px-[2mm] py-[0.6mm] text-left font-normal">
            {no} {title}
          </th>
          {options.map(({ value }) => (
            <td key={value} className="border border-black text-center">
              <Box />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
