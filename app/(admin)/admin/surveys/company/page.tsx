import type { Metadata } from 'next';
import { BackLink } from '@/components/desk/back-link';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { Chips } from '@/components/ui/tabs';
import { addressOf, textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { companyCommunities, findCompany, kinds } from '@/lib/surveys/find-company';
import { sayCompany } from '@/lib/surveys/results/say-company';
import type { Params } from '@/lib/tickets/desk-query';

const PATH = '/admin/surveys/company';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyResults'))('company.title') };
}

/** 各小区对比: the latest round of each community of the company, side by side (SUR-6). */
export default async function CompanySurveysPage({ searchParams }: { searchParams: Promise<Params> }) {
  const { viewer, params, c } = await requireDesk(PATH, searchParams);
  const communities = companyCommunities(viewer);
  if (communities.length === 0) return refusePage(viewer, PATH);
  const kind = kinds.find((one) => one === textOf(params.kind)) ?? 'halfYear';
  const [t, words, rows] = await Promise.all([
    getTranslations('surveyResults'),
    getTranslations('surveys'),
    findCompany(viewer, kind),
  ]);
  const { sentence, head, lines } = await sayCompany(rows, communities);
  return (
    <div className="max-w-[80rem]">
      <BackLink href={deskHref('/admin/surveys', c)}>{words('title')}</BackLink>
      <h1 className="text-xl font-medium">{t('company.title')}</h1>
      <Chips
        label={t('company.kind')}
        className="mt-3"
        tabs={kinds.map((one) => ({
          ...{ href: addressOf(PATH, { c, kind: one }), label: words(`kind.${one}`), current: one === kind },
        }))}
      />
      <Panel className="mt-4" flush>
        {lines.length === 0 ? (
          <Empty title={t('company.none')} />
        ) : (
          <>
            <p className="px-4 py-3">{sentence}</p>
            <Table
              wide
              caption={t('company.title')}
              head={head.map((name, at) => (
                <th key={name} scope="col" className={at > 1 ? 'text-right!' : undefined}>
                  {name}
                </th>
              ))}
            >
              {lines.map(({ id, communityId, community, title, cells }) => (
                <tr key={id}>
                  <th scope="row" className="text-left font-normal whitespace-nowrap">
                    {community}
                  </th>
                  <td>
                    <a href={`/admin/surveys/${id}/results?c=${communityId}`} className="row-link text-link">
                      {title}
                    </a>
                  </td>
                  {cells.map((cell, at) => (
                    <td key={head[at + 2]} className="text-right whitespace-nowrap tabular-nums">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </Table>
          </>
        )}
      </Panel>
    </div>
  );
}
