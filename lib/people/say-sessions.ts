import 'server-only';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';
import { deviceOf } from './device';
import { findSessions } from './sessions';

export type SessionCell = { handle: string; name: string; said: string; here: boolean };

/** Where the viewer is signed in, in words. */
export async function saySessions(viewer: Viewer): Promise<SessionCell[]> {
  const [t, clock, sessions] = await Promise.all([
    getTranslations('account'),
    getTranslations('clock'),
    findSessions(viewer),
  ]);
  return sessions.map(({ handle, device, createdAt, seenAt, here }) => {
    const since = t('devices.since', { at: momentText(clock, createdAt, viewer.now) });
    const seen = t('devices.seen', { at: momentText(clock, seenAt, viewer.now) });
    const name = nameOf(t, device);
    return { handle, name, said: here ? since : `${since} · ${seen}`, here };
  });
}

/** A browser as people would call it. */
export const sayDevice = async (device: string | null): Promise<string> =>
  nameOf(await getTranslations('account'), device);

function nameOf(t: Awaited<ReturnType<typeof getTranslations<'account'>>>, device: string | null): string {
  const { app, system } = deviceOf(device);
  return t('devices.name', { app: t(`devices.app.${app}`), system: t(`devices.system.${system}`) });
}
