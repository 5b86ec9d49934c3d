import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/ui/table';
import { dayText } from '@/lib/clock/words';
import type { PersonFound } from '@/lib/homes/find-requests';

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
    <Table caption={t('desk.title')} head={columns.map((name) => <th key={name}>{t(`desk.column.${name}`)}</th>)}>
      {people.map(({ id, unitId, label, name, tail, relation, since, until }) => (
        <tr key={id}>
          <td className="whitespace-nowrap">
            <a className="row-link text-link" href={hrefOf(unitId)}>
              {label}
            </a>
          </td>
          <td>{name || t('nameless')}</td>
          <td className="whitespace-nowrap">{tail && t('desk.tail', { tail })}</td>
          <td className="whitespace-nowrap">{choices(`relation.${relation}`)}</td>
          <td className="whitespace-nowrap">
            {until ? t('sinceUntil', { since: day(since), until: day(until) }) : t('since', { day: day(since) })}
          </td>
        </tr>
      ))}
    </Table>
  );
}
