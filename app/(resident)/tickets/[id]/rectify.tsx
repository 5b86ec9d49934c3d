import { MiniForm } from '@/components/form/mini-form';
import type { FormAction } from '@/lib/action-state';
import { type FormSpec, hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { moveForm } from '@/lib/tickets/move-form';

type Props = { page: TicketPage; no: number; action: FormAction };

/** Beneath a notice: the applicant shows what was put right. */
export async function Rectify({ page, no, action }: Props) {
  const t = await getTranslations('rounds');
  const { kind, id, communityId, version } = page.ticket;
  const [form, words] = await Promise.all([moveForm(page, 'rectified', t('send')), formWords(kind)]);
  const spec: FormSpec = {
    ...form,
    id: `rectified-${no}`,
    fields: [...hidden({ notice: String(no) }), ...form.fields.filter(({ name }) => name !== 'notice')],
  };
  const photos = { url: `/api/files?community=${communityId}&ticket=${id}`, max: 9, multiple: true };
  return (
    <div className="-mx-4 mt-2">
      <MiniForm key={version} spec={spec} action={action} words={words} photos={photos} />
    </div>
  );
}
