import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintButton } from '@/components/print/print-button';
import { Qr } from '@/components/print/qr';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { localDay } from '@/lib/clock/day';
import { fullDayText, fullMomentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { env } from '@/lib/env';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { type DeskNoticePage, findDeskNotice } from '@/lib/notices/find-desk-notice';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import { communityOf, type Viewer } from '@/lib/viewer';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('paper.title'), robots: { index: false } };
}

/** A4 for the lobby: large type, with a code that opens the notice on a phone. */
export default async function NoticeSheet({ params }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireStaff(`/print/notices/${id}`);
  const { notice } = await orNotFound(findDeskNotice(viewer, id), `notice ${id}`);
  const [t, print] = await Promise.all([getTranslations('notices'), getTranslations('print')]);
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{print('button')}</PrintButton>
          <LinkButton
            href={deskHref(`/admin/notices/${id}`, notice.communityId)}
            tone="plain"
            size="medium"
            className="ml-auto"
          >
            {t('desk.backToNotice')}
          </LinkButton>
        </>
      }
    >
      <Paper notice={notice} viewer={viewer} />
    </Sheet>
  );
}

async function Paper({ notice, viewer }: { notice: DeskNoticePage['notice']; viewer: Viewer }) {
  const [t, clock] = await Promise.all([getTranslations('notices'), getTranslations('clock')]);
  const { id, title, body, urgent, buildings, offFrom, offUntil, endsAt } = notice;
  const { name, phone } = communityOf(viewer, notice.communityId);
  const to = buildings?.join(t('glue')) ?? t('paper.all');
  const off = offFrom && offUntil && `${fullMomentText(clock, offFrom)} – ${fullMomentText(clock, offUntil)}`;
  return (
    <section className="flex min-h-[265mm] flex-col px-[6mm] text-[16pt] leading-[1.7]">
      <p className="text-center text-[13pt]">{name}</p>
      <h1 className="text-center text-[30pt] leading-tight font-medium">
        {t(urgent ? 'paper.urgent' : 'paper.title')}
      </h1>
      <h2 className="mt-[8mm] text-center text-[21pt] leading-snug font-medium">{title}</h2>
      <p className="mt-[8mm]">{t('paper.dear', { to })}</p>
      <p className="mt-[3mm] whitespace-pre-line break-words">{body}</p>
      {off && (
        <p className="mt-[6mm] border-[1.5pt] border-black px-[4mm] py-[3mm] font-medium">
          {t('paper.off', { span: off })}
        </p>
      )}
      <div className="mt-auto flex items-end justify-between gap-[8mm] pt-[10mm] text-[13pt]">
        <div className="w-[34mm] text-center text-[9pt]">
          <Qr text={`${env().ORIGIN}/notices/${id}`} label={t('paper.scan')} className="size-[34mm]" />
          {t('paper.scan')}
        </div>
        <div className="text-right">
          <p>
            {t('paper.phone')} <strong className="text-[17pt] font-medium">{phone}</strong>
          </p>
          <p>{t('paper.from', { community: name })}</p>
          <p>{fullDayText(clock, localDay(notice.publishedAt ?? notice.publishAt ?? viewer.now))}</p>
          <p className="text-[10pt]">{t('paper.until', { day: fullDayText(clock, localDay(endsAt)) })}</p>
        </div>
      </div>
    </section>
  );
}
