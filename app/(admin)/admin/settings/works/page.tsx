import type { Metadata } from 'next';
import { ChargesExample } from '@/components/works/charges-example';
import { addressOf, textOf } from '@/lib/address';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import type { Params } from '@/lib/tickets/desk-query';
import { areaOf, exampleAreas, sayCharges } from '@/lib/works/say-charges';
import { GroupPage } from '../group-page';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/settings/works';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('groups.works.title') };
}

/** The settings of works, and beneath them what a home would pay by its tariffs (REN-7). */
export default async function WorksPage({ searchParams }: Props) {
  const { community, c, params } = await requireDesk(PATH, searchParams);
  const said = await sayCharges(community.settings.works.charges, areaOf(textOf(params.area)));
  return (
    <>
      <GroupPage group="works" searchParams={searchParams} />
      <div id="example" className="scroll-mt-20">
        <ChargesExample
          said={said}
          areas={exampleAreas}
          hrefOf={(area) => `${addressOf(PATH, { c, area: String(area) })}#example`}
        />
      </div>
    </>
  );
}
