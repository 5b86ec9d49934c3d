import { getTranslations } from '@/lib/i18n/translations';
import type { ResultCell, ResultPart } from '@/lib/surveys/results/part';
import { ChartPicture } from '../charts/drawing';
import { classes } from '../ui/classes';
import { Panel } from '../ui/panel';
import { Table } from '../ui/table';

/** One part on the screen: what it shows, its picture, and beneath it the numbers. */
export async function ResultPanel({ part }: { part: ResultPart }) {
  const t = await getTranslations('surveyResults');
  const { title, sentence, note, chart, plain, wide } = part;
  return (
    <Panel title={title} flush className={wide ? 'lg:col-span-2' : undefined}>
      <p className="px-4 pb-2">{sentence}</p>
      {chart && (
        <figure className="px-4 pb-2">
          <ChartPicture chart={chart} />
        </figure>
      )}
      {note && <p className="px-4 pb-3 text-xs text-soft">{note}</p>}
      {plain ? (
        <PartTable part={part} />
      ) : (
        <details className="border-t border-line">
          <summary className="min-h-9 cursor-pointer px-4 py-2 text-sm text-link max-md:min-h-11 max-md:py-3">
            {t('numbers')}
          </summary>
          <PartTable part={part} />
        </details>
      )}
    </Panel>
  );
}

const PartTable = ({ part: { title, head, lines } }: { part: ResultPart }) => (
  <Table
    wide
    caption={title}
    head={head.map((name, at) => (
      <th key={name} scope="col" className={at > 0 ? 'text-right!' : undefined}>
        {name}
      </th>
    ))}
  >
    {lines.map(({ id, label, cells }) => (
      <tr key={id}>
        <th scope="row" className="min-w-24 text-left font-normal whitespace-nowrap">
          {label}
        </th>
        {cells.map((cell, at) => (
          <Cell key={head[at + 1]} cell={cell} />
        ))}
      </tr>
    ))}
  </Table>
);

const Cell = ({ cell: { text, heat } }: { cell: ResultCell }) => (
  <td
    className={classes('text-right whitespace-nowrap tabular-nums', heat && heats[heat], text === '—' && 'text-soft')}
  >
    {text}
  </td>
);

/** From poor to good; the number says it too. */
const heats = {
  1: 'bg-red-wash text-red font-medium',
  2: 'bg-red-wash',
  3: 'bg-amber-wash',
  4: 'bg-green-wash',
  5: 'bg-green-wash text-green font-medium',
};
