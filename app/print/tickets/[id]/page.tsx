import type { Metadata } from 'next';
import { cache } from 'react';
import { callContact } from '@/app/order-actions';
import { PostButton } from '@/components/form/post-button';
import { Boxes, type BoxRow } from '@/components/print/boxes';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { SlipHead } from '@/components/print/slip-head';
import { LinkButton } from '@/components/ui/button';
import { yuan } from '@/components/ui/money-text';
import { OwnImage } from '@/components/ui/own-image';
import { fullMomentText } from '@/lib/clock/words';
import { photoUrl } from '@/lib/files/link';
import { formWords } from '@/lib/form-words';
import { serviceWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findSlipPage, type SlipPage } from '@/lib/tickets/slip-page';

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const slip = await findSlipPage(id, `/print/tickets/${id}`);
  return { slip, t: await wordsFor(slip.page.ticket.kind, 'print') };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await load((await params).id);
  return { title: t('orderLink'), robots: { index: false } };
}

/** 维修单 (REP-3): A4, as the office's paper form; empty boxes are for the pen. */
export default async function OrderSlipPage({ params }: Props) {
  const { slip, t } = await load((await params).id);
  const clock = await getTranslations('clock');
  const { viewer, page, community, link } = slip;
  return (
    <Sheet toolbar={<Tools slip={slip} />}>
      <SlipHead
        office={t('community', { name: community.name })}
        title={t('orderTitle')}
        number={page.ticket.number}
        numberWord={t('number')}
        link={link}
        scan={t('scan')}
      />
      <Boxes rows={await rowsOf(slip)} />
      <Signatures slip={slip} />
      <footer className="mt-[4mm] flex flex-wrap justify-between gap-x-[6mm] text-[8.5pt]">
        <span>{t('noCash')}</span>
        <span>{t('warranty', { days: page.setting.settings.paidWorkDays })}</span>
        <span>{t('printedBy', { who: viewer.name, at: fullMomentText(clock, viewer.now) })}</span>
      </footer>
    </Sheet>
  );
}

async function Tools({ slip: { page, mayShowPhone, back } }: { slip: SlipPage }) {
  const [t, words] = await Promise.all([getTranslations('print'), formWords()]);
  const { id } = page.ticket;
  return (
    <>
      <PrintButton>{t('button')}</PrintButton>
      <LinkButton href={`/print/tickets/${id}/receipt`} size="medium">
        {t('receiptLink')}
      </LinkButton>
      {mayShowPhone && (
        <PostButton id="phone" action={callContact} words={words} values={{ ticket: id, page: 'print' }} size="medium">
          {t('showPhone')}
        </PostButton>
      )}
      <LinkButton href={back} tone="plain" size="medium" className="ml-auto">
        {t('back')}
      </LinkButton>
    </>
  );
}

async function rowsOf({ page, said, phone }: SlipPage): Promise<BoxRow[]> {
  const t = await wordsFor(page.ticket.kind, 'print');
  const { ticket, who } = page;
  return [
    {
      boxes: [
        { term: t('filer'), value: ticket.contactName },
        { term: t('unit'), value: <b>{said.where}</b> },
      ],
    },
    {
      boxes: [
        { term: t('phone'), value: phone },
        { term: t('openedAt'), value: said.openedAt },
      ],
    },
    {
      boxes: [
        { term: t('category'), value: said.category },
        { term: t('urgency'), value: said.urgency },
      ],
    },
    { boxes: [{ term: t('content'), value: said.description }], tall: 3 },
    { boxes: [{ term: t('situation'), value: said.situation }] },
    {
      boxes: [
        { term: t('visit'), value: said.visit },
        { term: t('owner'), value: who.owner },
      ],
    },
    {
      boxes: [
        { term: t('department'), value: said.department },
        { term: t('worker'), value: said.worker },
      ],
    },
    {
      boxes: [
        { term: t('issuedAt'), value: said.issuedAt },
        { term: t('acceptedAt'), value: said.acceptedAt },
      ],
    },
    {
      boxes: [
        { term: t('arrivedAt'), value: said.arrivedAt },
        { term: t('endedAt'), value: said.endedAt },
      ],
    },
    { boxes: [{ term: t('work'), value: said.work }], tall: 5 },
    { boxes: [{ term: t('materials'), value: said.materials }], tall: 3 },
    {
      boxes: [
        { term: t('hours'), value: said.minutes },
        { term: t('payer'), value: said.payer },
      ],
    },
    { boxes: [{ term: t('fee'), value: <Fee slip={page} /> }], tall: 2 },
    { boxes: [{ term: t('opinion'), value: <Opinion slip={page} /> }], tall: 3 },
  ];
}

async function Fee({ slip: { quote } }: { slip: SlipPage['page'] }) {
  const t = await getTranslations('print');
  if (quote.length === 0) return null;
  const total = quote.reduce((sum, { fen }) => sum + fen, 0);
  const lines = quote.map(({ name, fen }) => `${name} ${yuan(fen)}`);
  return (
    <>
      {lines.join(' · ')}
      <br />
      {t('total')} {yuan(total)}
    </>
  );
}

/** What the resident said, else boxes to tick. */
async function Opinion({ slip: { ticket, rating } }: { slip: SlipPage['page'] }) {
  const [t, choices, service] = await Promise.all([
    wordsFor(ticket.kind, 'print'),
    getTranslations('choices'),
    serviceWords(ticket.kind),
  ]);
  return (
    <>
      <p>{t(ticket.outcome === 'solved' ? 'fixedYes' : 'fixed', { done: service('done') })}</p>
      <p>{rating ? choices(`score.${rating.score}` as 'score.5') : t('score')}</p>
      {rating?.words && <p>{rating.words}</p>}
    </>
  );
}

async function Signatures({ slip: { viewer, page } }: { slip: SlipPage }) {
  const t = await wordsFor(page.ticket.kind, 'print');
  const signed = page.photos.findLast(({ purpose }) => purpose === 'signature');
  return (
    <div className="mt-[8mm] grid grid-cols-3 gap-[6mm]">
      <p className="border-b border-black pb-[1mm]">{t('signWorker')}</p>
      <p className="relative border-b border-black pb-[1mm]">
        {t('signHome')}
        {signed && (
          <OwnImage
            src={photoUrl(signed.id, 'full', viewer.personId, viewer.now)}
            alt={t('signedOnGlass')}
            className="absolute right-0 bottom-[1mm] max-h-[14mm] max-w-[30mm] mix-blend-multiply"
          />
        )}
      </p>
      <p className="border-b border-black pb-[1mm]">{t('date')}</p>
    </div>
  );
}
