import { putRoles } from '@/app/staff-actions';
import { MiniForm } from '@/components/form/mini-form';
import { Panel } from '@/components/ui/panel';
import { memberHref } from '@/lib/desk/hrefs';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Member } from '@/lib/staff/find-staff';
import { rolesForm } from '@/lib/staff/say-forms';

type Props = { member: Member; at: { community: string; person: string }; fresh: boolean };

/** The colleague's roles here, and their posts in the company's other communities. */
export async function PostsPart({ member, at, fresh }: Props) {
  const [t, choices, words] = await Promise.all([getTranslations('staff'), getTranslations('choices'), formWords()]);
  const fixed = member.roles.filter((role) => !member.gives.includes(role));
  const said = (roles: typeof fixed) => roles.map((role) => choices(`role.${role}`)).join(' · ');
  const spec = await rolesForm({ ...member, ...at, from: at.community }, t('roles.save'));
  const open = await Promise.all(
    member.open.map(async ({ id, name, gives }) => {
      const none = { roles: [], department: member.department, gives };
      return {
        id,
        name,
        spec: await rolesForm({ ...at, ...none, community: id, from: at.community }, t('roles.save')),
      };
    }),
  );
  return (
    <Panel title={t('roles.title')}>
      {fixed.length > 0 && <p className="text-sm text-soft">{t('roles.fixed', { roles: said(fixed) })}</p>}
      {fresh && !member.endedAt && (
        <div className="-mx-4">
          <MiniForm key={member.roles.join()} spec={spec} action={putRoles} words={words} />
          <p className="px-4 text-sm text-soft">{t('roles.effect')}</p>
        </div>
      )}
      {(member.elsewhere.length > 0 || open.length > 0) && (
        <>
          <h3 className="mt-4 border-t border-line pt-3 font-medium">{t('elsewhere.title')}</h3>
          <ul>
            {member.elsewhere.map(({ communityId, community, roles, endedAt }) => (
              <li key={communityId} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
                <span>
                  {community} <span className="text-soft">{endedAt ? t('elsewhere.ended') : said(roles)}</span>
                </span>
                <a
                  className="inline-flex min-h-11 items-center text-link"
                  href={memberHref(member.personId, communityId)}
                >
                  {t('elsewhere.open')}
                </a>
              </li>
            ))}
          </ul>
          {fresh &&
            open.map(({ id, name, spec: form }) => (
              <details key={id} className="mt-1">
                <summary className="flex min-h-11 items-center text-link">
                  {t('elsewhere.add', { community: name })}
                </summary>
                <div className="-mx-4">
                  <MiniForm spec={form} action={putRoles} words={words} />
                </div>
              </details>
            ))}
        </>
      )}
    </Panel>
  );
}
