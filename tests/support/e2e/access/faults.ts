/** What the framework can't read as arguments it answers with a number of its own, under which it stands in the log. */
export const isUnread = (body: string) => /\b1:E\{"digest":"\d+"\}/.test(body);

/** Of a program's inside: where it stood, where it lies, what its database said. */
const inside = [
  /\n\s*at [^\n]{0,200}(?:\(|\s)(?:file:\/\/|node:|\/)[^\n]*:\d+:\d+/,
  /node_modules\/|webpack-internal|turbopack:|\.next(?:-test)?\/server/,
  /SQLSTATE|invalid input syntax|violates [\w-]+ \w+|duplicate key value|syntax error at or near/,
  /permission denied for \w+|relation "\w+"|linli_(?:app|owner|gate)|ECONNREFUSED|ZodError|TypeError:|\[object \w+\]/,
];

/** What an answer tells of the program's inside; `folder` is where it lies. */
export const insideIn = (body: string, folder = process.cwd()): string[] =>
  [...inside.map((looks) => looks.exec(body)?.[0]), body.includes(folder) ? folder : undefined].filter(
    (found) => found !== undefined,
  );

/**
 * What is wrong with the answer to something that nobody meant to be sent: it did something, it broke, or it told too much.
 * `isForm`: the framework could read it, so that a number of the framework's is a fault of ours.
 */
export function wrongIn({ status, body }: { status: number; body: string }, isForm = true): string[] {
  const done = /"at":"done"/.test(body) ? ['done'] : [];
  const unread = isUnread(body);
  const failed = unread ? isForm : status >= 500 || /"at":"fault"/.test(body);
  const told = insideIn(body).map((found) => `tells ${found.slice(0, 120)}`);
  return [...done, ...told, ...(failed ? [`${status} ${body.slice(0, 200)}`] : [])];
}
