import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintButton } from '@/components/print/print-button';
import { Qr } from '@/components/print/qr';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { noteActIn } from '@/lib/acts/note';
import { textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import { findStrips, type Strip, type Strips } from '@/lib/surveys/find-paper';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyPaper'))('print.strips'), robots: { index: false } };
}

/**
 * Strips to be cut off, one a home, building by building: room and code for the roster, and the QR code by which the home
 * answers without signing in (SUR-2). Whoever holds strips can answer with them: who opened them stays on record.
 */
export default async function SurveyStrips({ params, searchParams }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireStaff(`/print/surveys/${id}/codes`);
  const building = idInput.safeParse(textOf((await searchParams).b)).data;
  const found = await orNotFound(findStrips(viewer, id, building), `survey ${id}`);
  const [t, print] = await Promise.all([getTranslations('surveyPaper'), getTranslations('print')]);
  if (found.strips.length > 0)
    await noteActIn(viewer, found.survey.communityId, {
      what: 'surveyStrips',
      target: `survey ${id} building ${building}`,
    });
  return (
    <Sheet
      toolbar={
        <>
          {found.strips.length > 0 && <PrintButton>{print('button')}</PrintButton>}
          <Choose found={found} building={building} />
          <LinkButton
            href={deskHref(`/admin/surveys/${id}/paper`, found.survey.communityId)}
            tone="plain"
            size="medium"
            className="ml-auto"
          >
            {t('send.back')}
          </LinkButton>
        </>
      }
    >
      {found.strips.length === 0 && <p>{t('print.noStrips')}</p>}
      {found.strips.length > 0 && <Before found={found} />}
      {found.strips.map((strip) => (
        <Cut key={strip.code} strip={strip} title={found.survey.title} />
      ))}
    </Sheet>
  );
}

async function Choose({ found: { survey, buildings }, building }: { found: Strips; building: string | undefined }) {
  const t = await getTranslations('surveyPaper');
  return (
    <nav aria-label={t('print.choose')} className="flex flex-wrap gap-x-3">
      {buildings.map(({ id, name }) => (
        <a
          key={id}
          href={`/print/surveys/${survey.id}/codes?b=${id}`}
          aria-current={id === building ? 'page' : undefined}
          className="inline-flex min-h-11 items-center text-blue aria-[current]:font-medium aria-[current]:text-fg"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

/** What to know before printing. */
async function Before({ found: { survey, strips } }: { found: Strips }) {
  const t = await getTranslations('surveyPaper');
  const byCode = strips.some(({ href }) => href);
  const why = byCode ? 'print.stripHold' : survey.per === 'person' ? 'print.stripPerson' : 'print.stripOver';
  return (
    <div className="mb-[3mm] print:hidden">
      <p>{t('print.stripText')}</p>
      <p className="font-medium">{t(why)}</p>
    </div>
  );
}

async function Cut({ strip: { label, code, href }, title }: { strip: Strip; title: string }) {
  const t = await getTranslations('surveyPaper');
  return (
    <section className="flex break-inside-avoid items-center gap-[6mm] border-b-[1pt] border-dashed border-black py-[3mm]">
      <div className="min-w-0 flex-1">
        <p className="text-[10.5pt]">{t('print.stripTitle', { title })}</p>
        <p className="mt-[1mm] text-[14pt]">
          {t('print.room')} <strong className="font-medium">{label}</strong>
        </p>
        {href && <p className="mt-[1mm] text-[9pt]">{t('print.stripHow')}</p>}
      </div>
      <p className="text-center">
        <span className="block text-[9pt]">{t('print.code')}</span>
        <strong className="font-mono text-[17pt] font-medium tracking-widest">{code}</strong>
      </p>
      {href && (
        <div className="w-[26mm] text-center text-[8pt]">
          <Qr text={href} label={t('print.scan')} className="size-[26mm]" />
          {t('print.scan')}
        </div>
      )}
    </section>
  );
}
