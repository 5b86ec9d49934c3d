import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PrintButton } from '@/components/print/print-button';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { requireDesk } from '@/lib/desk/require-desk';
import { wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { roleNames } from '@/lib/people/departments';
import { type Cell, type Cells, moveRows, powerRows } from '@/lib/people/role-matrix';
import { type Role, roles } from '@/lib/people/roles';
import { sessionKindFor } from '@/lib/people/session-kinds';
import type { Params } from '@/lib/tickets/desk-query';
import { BackLink } from '../back-link';

type Props = { searchParams: Promise<Params> };
type Row = { key: string; says: string; cells: Record<Role, ReactNode> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('matrix.title') };
}

/** What each role may do, drawn from the rules that the program itself asks. */
export default async function RolesPage({ searchParams }: Props) {
  const { c } = await requireDesk('/admin/settings/roles', searchParams);
  const [t, powers, moves] = await Promise.all([getTranslations('staff'), sayPowers(), sayMoves()]);
  return (
    <div className="max-w-[72rem] print:[page:wide]">
      <div className="print:hidden">
        <BackLink c={c} />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-xl font-medium">{t('matrix.title')}</h1>
          <p className="mt-1 text-soft">{t('matrix.text')}</p>
          <p className="mt-1 text-sm text-soft">{t('matrix.key')}</p>
        </div>
        <span className="print:hidden">
          <PrintButton>{t('matrix.print')}</PrintButton>
        </span>
      </div>
      <div className="mt-4 space-y-4">
        <Part title={t('matrix.group.people')} rows={powers} />
        <Part title={t('matrix.group.tickets')} rows={moves} />
      </div>
    </div>
  );
}

async function Part({ title, rows }: { title: string; rows: Row[] }) {
  const choices = await getTranslations('choices');
  return (
    <Panel flush>
      <Table
        caption={title}
        head={
          <>
            <th className="max-md:left-0 max-md:z-2">{title}</th>
            {roleNames.map((role) => (
              <th key={role} className="text-center! print:px-1! print:whitespace-normal!">
                {choices(`role.${role}`)}
              </th>
            ))}
          </>
        }
      >
        {rows.map(({ key, says, cells }) => (
          <tr key={key}>
            <th
              scope="row"
              className="text-left font-normal max-md:left-0 max-md:min-w-[8em] max-md:max-w-[9em] max-md:whitespace-normal! print:whitespace-normal!"
            >
              {says}
            </th>
            {roleNames.map((role) => (
              <td key={role} className="text-center text-sm max-md:min-w-24 print:min-w-0 print:px-1! print:text-xs">
                {cells[role]}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </Panel>
  );
}

async function sayPowers(): Promise<Row[]> {
  const [t, choices] = await Promise.all([getTranslations('staff'), getTranslations('choices')]);
  const marks = await sayMarks();
  const names = Object.keys(powerRows) as (keyof typeof powerRows)[];
  const each = (says: (role: Role) => ReactNode) =>
    Object.fromEntries(roleNames.map((role) => [role, says(role)])) as Row['cells'];
  return [
    ...names.map((key) => ({ key, says: t(`matrix.row.${key}`), cells: marks(powerRows[key]) })),
    {
      key: 'gives',
      says: t('matrix.row.gives'),
      cells: each((role) => roles[role].gives.map((given) => choices(`role.${given}`)).join(' · ')),
    },
    {
      key: 'session',
      says: t('matrix.row.session'),
      cells: each((role) => t(`matrix.session.${sessionKindFor([role], 'Mobile')}`)),
    },
  ];
}

async function sayMoves(): Promise<Row[]> {
  const marks = await sayMarks();
  return Promise.all(
    moveRows().map(async ({ kind, move, cells }) => {
      const words = await wordsFor(kind, 'moves');
      return { key: `${kind} ${move}`, says: words(`${move}.label`), cells: marks(cells) };
    }),
  );
}

const signs: Record<Cell, string> = { all: '●', own: '○', none: '' };

async function sayMarks() {
  const t = await getTranslations('staff');
  return (cells: Cells) =>
    Object.fromEntries(
      roleNames.map((role) => [
        role,
        <span key={role}>
          <span aria-hidden="true">{signs[cells[role]]}</span>
          <span className="sr-only">{t(`matrix.cell.${cells[role]}`)}</span>
        </span>,
      ]),
    ) as Row['cells'];
}
