import { seal, unseal } from '@/lib/people/sealed';

/** What the key is sealed for. */
export const ROBOT = 'robots|key';

export const sealRobot = (key: string, communityId: string): string => seal(key, ROBOT, communityId);
export const openRobot = (sealed: string, communityId: string): string => unseal(sealed, ROBOT, communityId);

/** The key in what 企业微信 shows to copy: the whole address, or the key alone. Null for anything else. */
export function robotKey(typed: string): string | null {
  const found =
    /^(?:https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
  return found.exec(typed.trim())?.[1]?.toLowerCase() ?? null;
}
