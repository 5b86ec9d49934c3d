import 'server-only';
import { getTranslations } from '@/lib/i18n/translations';
import { communityOf, type Home, type Viewer } from '@/lib/viewer';

/** A home as people say it: 「翠湖花园 3-2-1201」. */
export async function nameHome(viewer: Viewer, home: Home): Promise<string> {
  const t = await getTranslations('home');
  return t('homeOf', { community: communityOf(viewer, home.communityId).name, home: home.label });
}

/** The person's own homes, each once, to choose from. */
export async function nameHomes(viewer: Viewer): Promise<{ unitId: string; name: string }[]> {
  const each = new Map(viewer.homes.map((home) => [home.unitId, home]));
  return Promise.all(
    [...each.values()].map(async (home) => ({ unitId: home.unitId, name: await nameHome(viewer, home) })),
  );
}
