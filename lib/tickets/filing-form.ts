import 'server-only';
import { sql } from '@/db/sql';
import { type Field, type FormSpec, hidden, type Option } from '@/lib/form';
import { serviceWords } from '@/lib/i18n/service-words';
import { newId } from '@/lib/id';
import { nameHome } from '@/lib/people/name-homes';
import type { Service } from '@/lib/services/define';
import { communityOf, type Home, readAs, type Viewer } from '@/lib/viewer';
import { serviceFields } from './describe';

/**
 * The form by which a resident files a ticket for a home, in the reader's language, with a fresh one-time key. The own
 * home and building are chosen from the start; `asked` are answers that the address brought along.
 */
export async function filingForm(
  viewer: Viewer,
  service: Service,
  home: Home,
  asked: Record<string, unknown>,
  place: Record<string, string> = {},
): Promise<FormSpec> {
  const [words, homes, buildings] = await Promise.all([
    serviceWords(service.kind),
    homeOptions(viewer, home.communityId),
    buildingOptions(viewer, home.communityId),
  ]);
  const own = { homes: home.unitId, buildings: home.buildingId };
  const fields = (
    await serviceFields(
      service,
      { homes, buildings },
      { settings: communityOf(viewer, home.communityId).settings, now: viewer.now },
    )
  ).map((field, i) => {
    const from = service.fields[i]?.from;
    const said = field.options ? answered(field, place[field.name] ?? asked[field.name]) : place[field.name];
    const value = said ?? (from && from in own ? own[from as keyof typeof own] : field.value);
    return value ? { ...field, value } : field;
  });
  return {
    id: service.kind,
    key: newId(),
    fields: [...hidden({ kind: service.kind, community: home.communityId }), ...fields],
    submit: words('submit'),
    draft: `${viewer.personId}.${service.kind}.${home.unitId}`,
  };
}

/** Only an answer that is offered. */
const answered = ({ options = [] }: Field, value: unknown): string | undefined =>
  options.find((option) => option.value === value)?.value;

async function homeOptions(viewer: Viewer, communityId: string): Promise<Option[]> {
  const here = new Map(viewer.homes.filter((one) => one.communityId === communityId).map((one) => [one.unitId, one]));
  return Promise.all(
    [...here.values()].map(async (one) => ({ value: one.unitId, label: await nameHome(viewer, one) })),
  );
}

async function buildingOptions(viewer: Viewer, communityId: string): Promise<Option[]> {
  const [rows] = await readAs<[Option[]]>(
    viewer,
    sql`select id as value, name as label from buildings where community_id = ${communityId} order by position, name, id`,
  );
  return rows;
}
