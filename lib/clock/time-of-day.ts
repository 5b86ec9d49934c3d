/** Minutes after midnight as people write them: 450 is 07:30, 1440 is 24:00. */
export const timeOfDay = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The same read back; null for what is no time of day. */
export function minutesOf(text: string): number | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const found = hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute);
  return Number(hour) < 24 && Number(minute) < 60 ? found : null;
}
