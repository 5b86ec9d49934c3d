/** An answer without words, for a refusal or to lead on; no cache keeps it. */
export const bareAnswer = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { ...headers, 'cache-control': 'private, no-store' } });
