/** What a browser calls itself, in the words of the `devices` messages. */
const apps = [
  ['wxwork', /wxwork/i],
  ['wechat', /MicroMessenger/i],
  ['edge', /Edg(e|A|iOS)?\//i],
  ['firefox', /Firefox|FxiOS/i],
  ['chrome', /Chrome|CriOS/i],
  ['safari', /Safari/i],
] as const;
const systems = [
  ['iphone', /iPhone/i],
  ['ipad', /iPad/i],
  ['harmony', /HarmonyOS|OpenHarmony/i],
  ['android', /Android/i],
  ['windows', /Windows/i],
  ['mac', /Macintosh|Mac OS X/i],
  ['linux', /Linux/i],
] as const;

export type DeviceWords = {
  app: (typeof apps)[number][0] | 'other';
  system: (typeof systems)[number][0] | 'other';
};

/** Which browser on which system, as far as its name for itself tells. */
export function deviceOf(name: string | null): DeviceWords {
  const text = name ?? '';
  return {
    app: apps.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other',
    system: systems.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other',
  };
}
