import type { Metadata } from 'next';
import { putBuilding } from '@/app/set-up-actions';
import { BackLink } from '@/components/desk/back-link';
import { MiniForm } from '@/components/form/mini-form';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { deskHref } from '@/lib/desk/hrefs';
import { type FormSpec, hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { findBuildings } from '@/lib/homes/add-building';
import { getTranslations } from '@/lib/i18n/translations';
import { requireStaffKeeper } from '@/lib/staff/require-keeper';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setUp'))('building.title') };
}

/** A building by hand, for small communities. */
export default async function NewBuildingPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireStaffKeeper('/admin/homes/new', searchParams);
  const [t, homes, words, spec, buildings] = await Promise.all([
    getTranslations('setUp'),
    getTranslations('homes'),
    formWords(),
    buildingForm(community.id),
    findBuildings(viewer, community.id),
  ]);
  return (
    <div className="max-w-[60rem]">
      <BackLink href={deskHref('/admin/homes', c)}>{homes('desk.back')}</BackLink>
      <h1 className="text-xl font-medium">{t('building.title')}</h1>
      <p className="mt-1 text-soft">{t('building.text')}</p>
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <Panel flush className="py-3">
          <MiniForm spec={spec} action={putBuilding} words={words} />
        </Panel>
        <Panel title={t('building.now')} flush>
          {buildings.length > 0 ? (
            <Table
              caption={t('building.now')}
              head={
                <>
                  <th>{t('building.name')}</th>
                  <th>{t('start.homes.title')}</th>
                </>
              }
            >
              {buildings.map(({ id, name, homes }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td>{t('building.homes', { count: homes })}</td>
                </tr>
              ))}
            </Table>
          ) : (
            <p className="px-4 pb-4 text-soft">{t('building.none')}</p>
          )}
        </Panel>
      </div>
    </div>
  );
}

async function buildingForm(community: string): Promise<FormSpec> {
  const t = await getTranslations('setUp');
  const count = { control: 'number', required: true, min: 1 } as const;
  return {
    id: 'building',
    submit: t('building.save'),
    fields: [
      ...hidden({ community }),
      {
        name: 'name',
        control: 'text',
        label: t('building.name'),
        hint: t('building.nameHint'),
        required: true,
        maxLength: 30,
      },
      {
        name: 'short',
        control: 'text',
        label: t('building.short'),
        hint: t('building.shortHint'),
        required: true,
        maxLength: 8,
      },
      { ...count, name: 'entrances', label: t('building.entrances'), max: 20, value: '1' },
      { ...count, name: 'floors', label: t('building.floors'), max: 60 },
      { ...count, name: 'doors', label: t('building.doors'), max: 60 },
    ],
  };
}
