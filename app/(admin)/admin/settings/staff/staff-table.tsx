import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import { memberHref } from '@/lib/desk/hrefs';
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
    <Table caption={t('title')} head={columns.map((name) => <th key={name}>{t(`column.${name}`)}</th>)}>
      {staff.map(({ personId, name, roles, department, phone, cameAt, second }) => (
        <tr key={personId}>
          <td className="whitespace-nowrap">
            <a className="row-link text-link" href={memberHref(personId, communityId)}>
              {name}
            </a>
          </td>
          <td>{roles.map((role) => choices(`role.${role}`)).join(' · ')}</td>
          <td className="whitespace-nowrap">{choices(`department.${department as Department}`)}</td>
          <td className="whitespace-nowrap">{phone ?? '—'}</td>
          <td className="whitespace-nowrap">{cameAt ? momentText(clock, cameAt, now) : t('never')}</td>
          <td className="whitespace-nowrap">
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
