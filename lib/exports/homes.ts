import 'server-only';
import { sql } from '@/db/sql';
import { rosterMeanings } from '@/lib/homes/roster/meanings';
import { getTranslations } from '@/lib/i18n/translations';
import type { PhonePlace } from '@/lib/people/phone';
import type { SheetCell } from '@/lib/sheets/write';
import { type Relation, readAs, type Viewer } from '@/lib/viewer';
import type { Exported, Wanted } from './kinds';
import { MOST, phoneText, refuseTooMany, type Sealed } from './rows';

type RosterRow = {
  id: string;
  building: string;
  label: string;
  floor: number;
  area: number | null;
  handedOver: string | null;
  name: string | null;
  phoneSealed: string | null;
  relation: Relation | null;
  since: string | null;
};

/** The roster in the columns of its own template, so that it comes in again as it went out. */
export async function exportRoster(viewer: Viewer, communityId: string, { full }: Wanted): Promise<Exported> {
  const [rows] = await readAs<[RosterRow[]]>(
    viewer,
    sql`select o.id, b.name as building, u.label, u.floor, u.area, u.handed_over_on as "handedOver", o.name,
          o.phone_sealed as "phoneSealed", o.relation, o.since_day as since
        from units u join buildings b on b.community_id = u.community_id and b.id = u.building_id
        left join roster o on o.community_id = u.community_id and o.unit_id = u.id
        where u.community_id = ${communityId} order by b.position, b.name, u.floor, u.label, o.id limit ${MOST + 1}`,
  );
  refuseTooMany(rows);
  const [t, choices] = await Promise.all([getTranslations('imports'), getTranslations('choices')]);
  const cells = (row: RosterRow): SheetCell[] => {
    const [entrance, room] = doorOf(row.label);
    const relation = row.relation && choices(`relation.${row.relation}`);
    const place = [
      row.building,
      entrance,
      room,
      row.name,
      phoneText(sealedIn('roster|phone_sealed', row), full),
      relation,
    ];
    return [...place, row.area === null ? null : row.area / 100, row.floor, row.handedOver, row.since];
  };
  const headings = rosterMeanings.map(({ name }) => t(`roster.columns.${name}`));
  return { sheet: { name: t('export.names.roster'), headings, rows: rows.map(cells) }, filters: '' };
}

const sealedIn = (place: PhonePlace, { id, phoneSealed }: Pick<RosterRow, 'id' | 'phoneSealed'>): Sealed => ({
  sealed: phoneSealed,
  place,
  row: id,
});

/** 3-2-1201 in entrance and room; the building stands in a cell of its own. */
function doorOf(label: string): [string, string] {
  const pieces = label.split('-');
  return [pieces.slice(1, -1).join('-'), pieces.at(-1) ?? ''];
}

type ResidentRow = Pick<RosterRow, 'id' | 'building' | 'label' | 'phoneSealed' | 'since'> & {
  name: string;
  relation: Relation;
  until: string | null;
};

/** Who belongs to the homes today, by their own doing. */
export async function exportResidents(viewer: Viewer, communityId: string, { full }: Wanted): Promise<Exported> {
  const [rows] = await readAs<[ResidentRow[]]>(viewer, sql`select * from residents_of(${communityId}, ${MOST + 1})`);
  refuseTooMany(rows);
  const [t, choices] = await Promise.all([getTranslations('imports'), getTranslations('choices')]);
  const names = ['building', 'room', 'name', 'phone', 'relation', 'since'] as const;
  const headings = [...names.map((name) => t(`roster.columns.${name}`)), t('export.columns.until')];
  const cells = ({ id, building, label, name, phoneSealed, relation, since, until }: ResidentRow) => [
    building,
    label,
    name,
    phoneText(sealedIn('people|phone_sealed', { id, phoneSealed }), full),
    choices(`relation.${relation}`),
    since,
    until,
  ];
  return { sheet: { name: t('export.names.residents'), headings, rows: rows.map(cells) }, filters: '' };
}
