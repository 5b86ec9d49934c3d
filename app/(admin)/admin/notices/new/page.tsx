import type { Metadata } from 'next';
import { draftNotice } from '@/app/notice-actions';
import { BackLink } from '@/components/desk/back-link';
import { ServiceForm } from '@/components/form/service-form';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { mayNotice } from '@/lib/notices/powers';
import { noticeForm } from '@/lib/notices/say-form';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/notices/new';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('form.new') };
}

/** A notice is written here, kept as a draft and looked at before anybody reads it. */
export default async function NewNoticePage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk(PATH, searchParams);
  if (!mayNotice(viewer, community.id, 'write')) return refusePage(viewer, PATH);
  const [t, words, spec] = await Promise.all([
    getTranslations('notices'),
    formWords(),
    noticeForm({ viewer, communityId: community.id, back: c ? `?c=${c}` : '' }),
  ]);
  return (
    <div className="max-w-phone">
      <BackLink href={deskHref('/admin/notices', c)}>{t('desk.back')}</BackLink>
      <h1 className="text-xl font-medium">{t('form.new')}</h1>
      <p className="mt-1 text-soft">{t('form.newText')}</p>
      <div className="desk-form mt-3">
        <ServiceForm spec={spec} action={draftNotice} words={words} />
      </div>
    </div>
  );
}
