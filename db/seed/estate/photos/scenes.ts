/** What the placeholder photos show. */
export const scenes = [
  'leaking-pipe',
  'wet-floor',
  'burnt-socket',
  'corridor-lamp',
  'door-lever',
  'window-rain',
  'ceiling-stain',
  'wall-crack',
  'cracked-tile',
  'lift-panel',
  'floor-drain',
  'garage-puddle',
  'intercom',
  'door-note',
  'paper-slip',
] as const;
export type Scene = (typeof scenes)[number];
/** `wet-floor.before.1`: the scene, broken or repaired, one of three rooms. */
export type PhotoName = `${Scene}.${'before' | 'after'}.${0 | 1 | 2}`;
