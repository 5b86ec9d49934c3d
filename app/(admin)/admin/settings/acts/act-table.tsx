import { cardRow, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { ActRow } from '@/lib/acts/find-acts';
import { momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
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
    <Table cards caption={t('title')} head={columns.map((name) => <th key={name}>{t(`column.${name}`)}</th>)}>
      {acts.map((act) => (
        <tr key={act.id} className={`${cardRow} max-md:grid-cols-[1fr_auto]`}>
          <td className="whitespace-nowrap max-md:col-start-2 max-md:row-start-1 max-md:text-right max-md:text-soft">
            {momentText(clock, act.at, now)}
          </td>
          <td className="whitespace-nowrap max-md:col-start-1 max-md:row-start-2">
            {act.personId ? (
              <a
                className="text-link max-md:inline-flex max-md:min-h-11 max-md:items-center"
                href={ofPerson(act.personId)}
              >
                {act.who ?? t('somebody')}
              </a>
            ) : (
              t('nobody')
            )}
          </td>
          <td className="whitespace-nowrap max-md:col-start-1 max-md:row-start-1">
            <Tag tone={refused.has(act.what) ? 'amber' : 'neutral'}>{t(`what.${act.what}`)}</Tag>
          </td>
          <td className="min-w-28 max-md:col-start-1 max-md:col-span-2">
            {act.number ? (
              <a className="text-link" href={deskHref(`/admin/tickets/${act.ticketId}`, c)}>
                {act.number}
              </a>
            ) : (
              (sayWhom(t, act, role) ?? sayTarget(t, act.target))
            )}
          </td>
          <td className="min-w-24 max-md:col-span-2">{act.reason}</td>
          <td className="whitespace-nowrap text-soft max-md:col-start-2 max-md:row-start-2 max-md:self-center max-md:text-right">
            {act.network}
          </td>
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
