/** What each photo or signature field still has to do before the form may go; answers what is wrong, if anything. */
export type Attachments = Map<string, () => Promise<string | undefined>>;

/** Waits until nothing is being uploaded, in all fields or in these. The complaints, by field name. */
export async function settle(attachments: Attachments, names?: Set<string>): Promise<Record<string, string>> {
  const asked = [...attachments].filter(([name]) => !names || names.has(name));
  const found = await Promise.all(asked.map(async ([name, done]) => [name, await done()] as const));
  return Object.fromEntries(found.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}
