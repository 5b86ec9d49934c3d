import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { ActRow } from '@/lib/acts/find-acts';
import { momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import type { Role } from '@/lib/people/roles';

type Props = { acts: ActRow[]; now: Date; c: string | null; ofPerson: (id: string) => string };

const refused = new Set(['denied', 'flood', 'signInRefused']);

/** One line per act: when, who, what, on what and why. */
export async function ActTable({ acts, now, c, ofPerson }: Props) {
  const [t, clock, choices] = await Promise.all([
    getTranslations('acts'),
    getTranslations('clock'),
    getTranslations('choices'),
  ]);
  const role = (name: string) => (choices.has(`role.${name as Role}`) ? choices(`role.${name as Role}`) : '—');
  const columns = ['at', 'who', 'act', 'on', 'reason', 'network'] as const;
  return (
    <Table caption={t('title')} head={columns.map((name) => <th key={name}>{t(`column.${name}`)}</th>)}>
      {acts.map((act) => (
        <tr key={act.id}>
          <td className="whitespace-nowrap">{momentText(clock, act.at, now)}</td>
          <td className="whitespace-nowrap">
            {act.personId ? (
              <a className="text-link" href={ofPerson(act.personId)}>
                {act.who ?? t('somebody')}
              </a>
            ) : (
              t('nobody')
            )}
          </td>
          <td className="whitespace-nowrap">
            <Tag tone={refused.has(act.what) ? 'amber' : 'neutral'}>{t(`what.${act.what}`)}</Tag>
          </td>
          <td className="min-w-28">
            {act.number ? (
              <a className="text-link" href={deskHref(`/admin/tickets/${act.ticketId}`, c)}>
                {act.number}
              </a>
            ) : (
              (sayWhom(t, act, role) ?? sayTarget(t, act.target))
            )}
          </td>
          <td className="min-w-24">{act.reason}</td>
          <td className="whitespace-nowrap text-soft">{act.network}</td>
        </tr>
      ))}
    </Table>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'acts'>>>;

/** The colleague it was done to, and which roles became which. */
function sayWhom(t: Words, { whom, target }: ActRow, role: (name: string) => string): string | null {
  if (!whom) return null;
  const [, before, after] = target?.split(' ') ?? [];
  const said = (names: string) => names.split('+').map(role).join(' · ');
  return before && after ? t('roles', { name: whom, before: said(before), after: said(after) }) : whom;
}

/** What a target is called at the desk: the action asked for, or the ticket by the end of its id. */
function sayTarget(t: Words, target: string | null): string | null {
  const [name = '', id = ''] = target?.split(' ') ?? [];
  const key = `on.${name}` as 'on.move';
  return t.has(key) ? t(key, { id: id.slice(-8) }) : target;
}
