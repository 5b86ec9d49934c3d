/** One short line of progress: what, then how it went. */
export function say(what: string, how: string) {
  console.log(`${what.padEnd(9)} ${how}`);
}

export function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
