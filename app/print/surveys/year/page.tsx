import type { Metadata } from 'next';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { ExportButton } from '@/components/surveys/export-button';
import { LinkButton } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { addressOf, textOf } from '@/lib/address';
import { fullMomentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { findYear, readYear } from '@/lib/surveys/find-year';
import { maySurvey } from '@/lib/surveys/powers';
import { sayYear } from '@/lib/surveys/results/say-year';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

const PATH = '/print/surveys/year';
const line = 'border-[0.75pt] border-black px-[1.5mm] py-[1mm] align-top';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyResults'))('title'), robots: { index: false } };
}

/** 《问卷结果统计表》: the surveys of a year on paper. */
export default async function SurveyYearSheet({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk(PATH, searchParams);
  if (!maySurvey(viewer, community.id, 'results')) return refusePage(viewer, PATH);
  const year = readYear(textOf(params.y), viewer.now);
  const [t, print, clock, found] = await Promise.all([
    getTranslations('surveyResults'),
    getTranslations('print'),
    getTranslations('clock'),
    findYear(viewer, community.id, year),
  ]);
  const { title, head, lines } = await sayYear(found, year);
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{print('button')}</PrintButton>
          <ExportButton what="surveyYear" survey={`y=${year}`} communityId={community.id} c={c}>
            {t('year.download')}
          </ExportButton>
          <LinkButton href={addressOf(PATH, { c, y: String(year - 1) })} tone="plain" size="small">
            {t('year.earlier', { year: String(year - 1) })}
          </LinkButton>
          <LinkButton href={deskHref('/admin/surveys', c)} tone="plain" size="medium" className="ml-auto">
            {print('back')}
          </LinkButton>
        </>
      }
    >
      <header className="mb-[4mm] text-center">
        <p className="text-[11pt]">{community.name}</p>
        <h1 className="mt-[1mm] text-[18pt] leading-tight font-medium">{title}</h1>
      </header>
      {lines.length === 0 ? (
        <p className="text-center">{t('year.none', { year: String(year) })}</p>
      ) : (
        <table className="w-full border-collapse border-[1pt] border-black text-[9pt]">
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col" className={`${line} font-medium whitespace-nowrap`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((cell, at) => (
                  <td
                    key={head[at]}
                    className={classes(
                      line,
                      at > 1 && at < 7 ? 'text-right whitespace-nowrap tabular-nums' : 'whitespace-pre-line',
                    )}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-[4mm] text-[9pt]">{t('year.printed', { at: fullMomentText(clock, viewer.now) })}</p>
    </Sheet>
  );
}
