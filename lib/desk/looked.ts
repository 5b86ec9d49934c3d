/** The cookie that says when this person last looked at a community's board. */
export const lookedName = (communityId: string): string => `looked-${communityId.slice(-12)}`;

/** Nothing when it isn't a moment. */
export function lookedSince(value: string | undefined): Date | null {
  return /^\d{12,14}$/.test(value ?? '') ? new Date(Number(value)) : null;
}
