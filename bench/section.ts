/** Writes a text between the two comments that mark its section and name what makes it; refuses a page that has none. */
export function writeSection(page: string, section: string, text: string): string {
  const from = new RegExp(`<!-- ${section}: made by bench/[a-z]+\\.ts -->`).exec(page);
  const begin = from ? from.index + from[0].length : -1;
  const end = page.indexOf(`<!-- end of ${section} -->`);
  if (begin < 0 || end < begin) throw new Error(`The page has no section "${section}".`);
  return `${page.slice(0, begin)}\n\n${text}\n\n${page.slice(end)}`;
}
