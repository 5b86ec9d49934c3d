import { cardRow, Table } from '@/components/ui/table';
import { dayText } from '@/lib/clock/words';
import type { PersonFound } from '@/lib/homes/find-requests';
import { getTranslations } from '@/lib/i18n/translations';

type Props = { people: PersonFound[]; now: Date; hrefOf: (unitId: string) => string };

/** Who was found, each with their home. */
export async function PeopleTable({ people, now, hrefOf }: Props) {
  const [t, choices, clock] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const day = (one: string) => dayText(clock, one, now);
  const columns = ['home', 'name', 'phone', 'relation', 'since'] as const;
  return (
    <Table cards caption={t('desk.title')} head={columns.map((name) => <th key={name}>{t(`desk.column.${name}`)}</th>)}>
      {people.map(({ id, unitId, label, name, tail, relation, since, until }) => (
        <tr key={id} className={`${cardRow} max-md:grid-cols-[1fr_auto]`}>
          <td className="whitespace-nowrap">
            <a className="row-link text-link" href={hrefOf(unitId)}>
              {label}
            </a>
          </td>
          <td className="max-md:col-start-1 max-md:row-start-2">{name || t('nameless')}</td>
          <td className="whitespace-nowrap max-md:col-start-2 max-md:row-start-2 max-md:text-right">
            {tail && t('desk.tail', { tail })}
          </td>
          <td className="whitespace-nowrap max-md:col-start-2 max-md:row-start-1 max-md:text-right">
            {choices(`relation.${relation}`)}
          </td>
          <td className="max-md:col-span-2 max-md:text-soft md:whitespace-nowrap">
            {until ? t('sinceUntil', { since: day(since), until: day(until) }) : t('since', { day: day(since) })}
          </td>
        </tr>
      ))}
    </Table>
  );
}
