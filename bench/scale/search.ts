/**
 * The largest whole number up to `most` that is still within a limit that is never regained once it is passed; 0 when not
 * even 1 is, null when `most` still is.
 */
export function lastWithin(most: number, isWithin: (n: number) => boolean): number | null {
  if (!isWithin(1)) return 0;
  if (isWithin(most)) return null;
  let [within, past] = [1, most];
  while (past - within > 1) {
    const middle = Math.floor((within + past) / 2);
    if (isWithin(middle)) within = middle;
    else past = middle;
  }
  return within;
}
