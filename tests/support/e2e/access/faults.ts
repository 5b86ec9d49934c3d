/** What the framework can't read as arguments it answers with a number of its own, under which it stands in the log. */
const isUnread = (status: number, body: string) => status === 500 && /\b1:E\{"digest":"\d+"\}/.test(body);

/** What is wrong with the answer to something that nobody meant to be sent: it did something, or it broke. */
export function wrongIn({ status, body }: { status: number; body: string }): string[] {
  const done = /"at":"done"/.test(body) ? ['done'] : [];
  const failed = (status >= 500 && !isUnread(status, body)) || /"at":"fault"/.test(body);
  return failed ? [...done, `${status} ${body.slice(0, 200)}`] : done;
}
