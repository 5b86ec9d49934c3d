/** A moment by the estate's wall clock: local('2026-11-21 09:12'). */
export function local(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}+08:00`);
}
