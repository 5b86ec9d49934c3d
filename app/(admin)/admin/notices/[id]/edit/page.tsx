import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { changeNotice } from '@/app/notice-actions';
import { BackLink } from '@/components/desk/back-link';
import { ServiceForm } from '@/components/form/service-form';
import { deskHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findDeskNotice } from '@/lib/notices/find-desk-notice';
import { isEditable } from '@/lib/notices/notice';
import { noticeForm } from '@/lib/notices/say-form';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('form.edit') };
}

export default async function EditNoticePage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const path = `/admin/notices/${id}/edit`;
  const viewer = await requireStaff(path);
  const { notice } = await orNotFound(findDeskNotice(viewer, id), `notice ${id}`);
  const c = nameCommunity(viewer, notice.communityId, path, await searchParams);
  const page = deskHref(`/admin/notices/${id}`, c);
  if (!isEditable(notice)) redirect(page);
  const [t, words, spec] = await Promise.all([
    getTranslations('notices'),
    formWords(),
    noticeForm({ viewer, communityId: notice.communityId, back: c ? `?c=${c}` : '', notice }),
  ]);
  return (
    <div className="max-w-phone">
      <BackLink href={page}>{t('desk.backToNotice')}</BackLink>
      <h1 className="text-xl font-medium">{t('form.edit')}</h1>
      <p className="mt-1 text-soft">{t('desk.editText')}</p>
      <div className="desk-form mt-3">
        <ServiceForm spec={spec} action={changeNotice} words={words} />
      </div>
    </div>
  );
}
