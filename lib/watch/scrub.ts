/** Left as they are, whatever digits stand in them: our ids, and those of requests and faults. */
const ids = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\b[\da-f]{24,}\b|"(?:request|fault)":"[\w-]*"`;

/** What tells of a person, or lets somebody in, by its shape alone; the first group of each, if any, stays. */
const shapes = {
  identity: String.raw`(?<!\d)[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)`,
  phone: String.raw`(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)`,
  cookie: String.raw`(?<=\blinli=)[^;,\s"\\]+`,
  // 256 random bits, as sessions and links are opened by.
  secret: String.raw`(?<![\w-])[\w-]{43}(?![\w-])`,
  sealed: String.raw`\beyJ[\w-]+(?:\.[\w-]*){2,4}`,
  authorization: String.raw`(?<=\b(?:Bearer|Basic) )[^\s"\\]+`,
  query: String.raw`(?<=[?&](?:access_token|secret|token|key|code|s|q)=)[^&\s"\\]+`,
  password: String.raw`(?<=:\/\/[^:@\s\/"]*:)[^@\s\/"]+(?=@)`,
} as const;

const names = Object.keys(shapes) as (keyof typeof shapes)[];
const anything = new RegExp([ids, ...names.map((name) => `(?<${name}>${shapes[name]})`)].join('|'), 'gi');

/** A line of the log without telephone and identity numbers, cookies, tokens and passwords, whatever field they stand in. */
export function scrub(line: string): string {
  return line.replace(anything, (found, ...more) => {
    const groups = more.at(-1) as Record<string, string | undefined>;
    const name = names.find((one) => groups[one] !== undefined);
    return name ? `[${name}]` : found;
  });
}
