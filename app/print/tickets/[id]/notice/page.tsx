import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SignatureLine } from '@/components/works/signature-line';
import { notice, noticeOf } from '@/lib/services/works/notice';
import { sayNotice } from '@/lib/works/say-notice';
import { saySignature } from '@/lib/works/say-signature';
import { findWorksPaper } from '@/lib/works/works-paper';
import { WorksSheet } from '../works-sheet';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksTexts'))('print.notice'), robots: { index: false } };
}

/** REN-2: the notice in the version that was accepted, its items ticked, with both signatures or the lines for them. */
export default async function NoticeSheet({ params }: Props) {
  const { id } = await params;
  const paper = await findWorksPaper(id, `/print/tickets/${id}/notice`);
  const { texts } = paper;
  const by = (what: 'notice' | 'foreman') => texts.accepted.find((one) => one.what === what);
  const [applicant, foreman] = [by('notice'), by('foreman')];
  const accepted = new Set(applicant?.items);
  const [t, said, first, second] = await Promise.all([
    getTranslations('worksTexts'),
    sayNotice((applicant && noticeOf(applicant.version)) ?? notice),
    saySignature(paper, applicant),
    saySignature(paper, foreman),
  ]);
  return (
    <WorksSheet paper={paper} title={t('print.noticeTitle')}>
      <p className="text-[9pt]">{said.name}</p>
      <div lang="zh-CN" className="text-[9.5pt] leading-snug">
        {said.parts.map(({ name, title, note, items }) => (
          <section key={name} className="mt-[2.5mm]">
            <h2 className="font-medium break-after-avoid">{title}</h2>
            <p className="text-[8.5pt]">{note}</p>
            {items.map(({ id: item, text, unless }) => (
              <p key={item} className="flex break-inside-avoid gap-[1.5mm] py-[0.4mm]">
                <span role="img" aria-label={t(accepted.has(item) ? 'print.acceptedItem' : 'print.openItem')}>
                  {accepted.has(item) ? '☑' : '□'}
                </span>
                <span>
                  {text}
                  {unless && (
                    <small className="text-[8.5pt]">
                      {said.unless}
                      {unless}
                    </small>
                  )}
                </span>
              </p>
            ))}
          </section>
        ))}
      </div>
      <div className="mt-[5mm] grid grid-cols-2 gap-[8mm]">
        <SignatureLine term={t('print.signApplicant')} {...first} />
        <SignatureLine term={t('print.signForeman')} {...second} />
      </div>
    </WorksSheet>
  );
}
