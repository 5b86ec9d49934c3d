import { cardRow, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import { memberHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import type { Department } from '@/lib/people/departments';
import { asksSecond } from '@/lib/people/roles';
import type { StaffRow } from '@/lib/staff/find-staff';

type Props = { staff: StaffRow[]; communityId: string; now: Date };

/** One line per colleague; phones are masked. */
export async function StaffTable({ staff, communityId, now }: Props) {
  const [t, choices, clock] = await Promise.all([
    getTranslations('staff'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const columns = ['name', 'roles', 'department', 'phone', 'cameAt', 'second'] as const;
  return (
    <Table cards caption={t('title')} head={columns.map((name) => <th key={name}>{t(`column.${name}`)}</th>)}>
      {staff.map(({ personId, name, roles, department, phone, cameAt, second }) => (
        <tr key={personId} className={`${cardRow} max-md:grid-cols-[1fr_auto]`}>
          <td className="whitespace-nowrap">
            <a
              className="row-link text-link max-md:text-base max-md:font-medium"
              href={memberHref(personId, communityId)}
            >
              {name}
            </a>
          </td>
          <td className="max-md:col-start-1 max-md:row-start-2">
            {roles.map((role) => choices(`role.${role}`)).join(' · ')}
          </td>
          <td className="whitespace-nowrap max-md:hidden">{choices(`department.${department as Department}`)}</td>
          <td className="whitespace-nowrap max-md:col-start-2 max-md:row-start-2 max-md:text-right max-md:text-soft">
            {phone ?? '—'}
          </td>
          <td className="whitespace-nowrap max-md:col-span-2 max-md:row-start-3 max-md:text-soft">
            {cameAt && <span className="md:hidden">{t('column.cameAt')} </span>}
            {cameAt ? momentText(clock, cameAt, now) : t('never')}
          </td>
          <td className="whitespace-nowrap max-md:col-start-2 max-md:row-start-1 max-md:text-right">
            {second ? (
              <Tag tone="green">{t('secondOn')}</Tag>
            ) : (
              <Tag tone={asksSecond(roles) ? 'amber' : 'neutral'}>{t('secondOff')}</Tag>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
