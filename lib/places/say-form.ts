import 'server-only';
import { type FormSpec, hidden } from '@/lib/form';
import { findBuildings } from '@/lib/homes/find-units';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';

/** Where a new sticker will hang. */
export async function placeForm(viewer: Viewer, communityId: string, back: string): Promise<FormSpec> {
  const [t, buildings] = await Promise.all([getTranslations('imports'), findBuildings(viewer, communityId)]);
  const options = buildings.map(({ id, name }) => ({ value: id, label: name }));
  return {
    id: 'place',
    submit: t('places.add'),
    fields: [
      ...hidden({ community: communityId, back }),
      {
        name: 'building',
        control: 'select',
        label: t('places.building'),
        placeholder: t('places.noBuilding'),
        options,
      },
      {
        name: 'spot',
        control: 'text',
        label: t('places.spot'),
        hint: t('places.spotHint'),
        required: true,
        maxLength: 40,
      },
    ],
  };
}
