import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { addColleague } from '@/app/staff-actions';
import { MiniForm } from '@/components/form/mini-form';
import { Panel } from '@/components/ui/panel';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { confirmHref, isFresh } from '@/lib/people/fresh';
import { givenBy } from '@/lib/people/roles';
import { requireStaffKeeper } from '@/lib/staff/require-keeper';
import { newStaffForm } from '@/lib/staff/say-forms';
import type { Params } from '@/lib/tickets/desk-query';
import { rolesIn } from '@/lib/viewer';
import { StaffLink } from '../staff-link';

type Props = { searchParams: Promise<Params> };
const PATH = '/admin/settings/staff/new';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('new.title') };
}

/** A new colleague: their name, their phone, what they will do. */
export default async function NewStaffPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireStaffKeeper(PATH, searchParams);
  if (!isFresh(viewer)) redirect(confirmHref(`${PATH}?c=${community.id}`));
  const gives = givenBy(rolesIn(viewer, community.id));
  const [t, words, spec] = await Promise.all([
    getTranslations('staff'),
    formWords(),
    newStaffForm(community.id, gives),
  ]);
  return (
    <div className="max-w-phone">
      <StaffLink c={c} />
      <h1 className="text-xl font-medium">{t('new.title')}</h1>
      <p className="mt-1 mb-3 text-sm text-soft">{t('new.text')}</p>
      <Panel flush className="py-3">
        <MiniForm spec={spec} action={addColleague} words={words} />
      </Panel>
    </div>
  );
}
