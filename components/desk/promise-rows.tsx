import { getTranslations } from '@/lib/i18n/translations';
import type { LineSaid } from '@/lib/promises/say-lines';
import { cardRow, Table } from '../ui/table';

const columns = {
  number: 'w-40',
  about: '',
  where: 'w-36',
  which: 'w-20',
  at: 'w-40',
  gap: 'w-36',
  who: 'w-40 max-lg:hidden',
};
const names = Object.keys(columns) as (keyof typeof columns)[];

/** Promises one by one, each the way to its ticket. */
export async function PromiseRows({ rows, caption }: { rows: LineSaid[]; caption: string }) {
  const t = await getTranslations('promises');
  return (
    <Table
      caption={caption}
      cards
      head={names.map((name) => (
        <th key={name} scope="col" className={columns[name]}>
          {t(`head.${name}`)}
        </th>
      ))}
    >
      {rows.map((row) => (
        <tr key={row.key} data-row className={`${cardRow} max-md:grid-cols-[1fr_auto]`}>
          <td className="whitespace-nowrap max-md:col-start-1 max-md:text-xs max-md:text-soft">{row.number}</td>
          <td className="max-md:col-span-2 max-md:row-start-2">
            <a href={row.href} className="row-link line-clamp-1 max-md:text-base">
              {row.summary}
            </a>
          </td>
          <td className="whitespace-nowrap max-md:col-start-1 max-md:row-start-3 max-md:text-sm max-md:text-soft">
            {row.place}
          </td>
          <td className="whitespace-nowrap max-md:col-start-2 max-md:row-start-1 max-md:text-right max-md:text-sm">
            {row.which}
          </td>
          <td className="whitespace-nowrap max-md:col-start-1 max-md:row-start-4 max-md:text-sm">{row.at}</td>
          <td
            className={`whitespace-nowrap max-md:col-start-2 max-md:row-start-4 max-md:text-right max-md:text-sm ${row.broken ? 'font-medium text-red' : ''}`}
          >
            {row.gap}
          </td>
          <td className="max-w-40 truncate whitespace-nowrap text-soft max-lg:hidden!">{row.who}</td>
        </tr>
      ))}
    </Table>
  );
}
