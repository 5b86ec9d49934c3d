/** A number that nobody has, with the check digit that fits; another for each `n`. */
export function identityOf(n: number): string {
  const body = `330106199001${String(10 + (n % 18))}${String(n % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
