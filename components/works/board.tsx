import { getTranslations } from '@/lib/i18n/translations';
import type { BoardBuilding } from '@/lib/works/say-board';
import { Panel } from '../ui/panel';
import { cardRow, Table } from '../ui/table';
import { Tags } from '../ui/tags';

/** Each of the same width in every building: one board, not a table each. */
const columns = [
  ['unit', 'w-[12%]'],
  ['number', 'w-[16%]'],
  ['step', 'w-[20%]'],
  ['period', 'w-[32%]'],
  ['notes', 'w-[20%]'],
] as const;

/** Running works, building by building. */
export async function Board({ buildings }: { buildings: BoardBuilding[] }) {
  const t = await getTranslations('works');
  return buildings.map((building) => (
    <Panel
      key={building.id}
      flush
      title={building.name}
      aside={t('board.count', { count: building.lines.length })}
      className="mt-3"
    >
      <Table
        cards
        caption={building.name}
        head={columns.map(([one, width]) => (
          <th key={one} scope="col" className={width}>
            {t(`board.column.${one}`)}
          </th>
        ))}
      >
        {building.lines.map((line) => (
          <tr key={line.id} className={cardRow}>
            <td className="font-medium">
              <a href={line.href} className="row-link">
                {line.unit}
              </a>
            </td>
            <td className="tabular-nums">{line.number}</td>
            <td>{line.step}</td>
            <td className="tabular-nums">{line.period}</td>
            <td>
              <Tags tags={line.notes} />
            </td>
          </tr>
        ))}
      </Table>
    </Panel>
  ));
}
