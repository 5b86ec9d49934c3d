/** One thing that a scanner says. `where` is the path, without what was put into it. */
export type Finding = { tool: 'wapiti' | 'sqlmap' | 'ffuf'; what: string; where: string; told: string };

/** A finding that is known, and why it is none: `where` is a pattern of the whole path, `told` of all that is said. */
export type Known = Pick<Finding, 'tool' | 'what'> & { where: string; told: string; why: string };

type Told = { path?: string; info?: string; parameter?: string | null };
type Report = { vulnerabilities?: Record<string, Told[]>; anomalies?: Record<string, Told[]> };

/** Wapiti's report in JSON: weaknesses, and what it calls anomalies (answers of 5xx, requests that took too long). */
export function ofWapiti(report: string): Finding[] {
  const { vulnerabilities = {}, anomalies = {} }: Report = JSON.parse(report);
  return [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(([what, all]) =>
    all.map(({ path = '', info = '', parameter }) => ({
      tool: 'wapiti' as const,
      what,
      where: path.split('?')[0] ?? '',
      told: [info, parameter].filter(Boolean).join(' · ').slice(0, 200),
    })),
  );
}

/** What sqlmap prints when it has found a way in, or thinks it may have. */
export function ofSqlmap(output: string, where: string): Finding[] {
  const signs = [...output.matchAll(/(Parameter: .+ \(\w+\)|.* (?:is vulnerable|appears to be '.*' injectable)\b.*)/g)];
  return [...new Set(signs.map(([line]) => line.trim()))].map((told) => ({
    tool: 'sqlmap' as const,
    what: 'SQL Injection',
    where,
    told: told.slice(0, 200),
  }));
}

/** What answered to addresses that nobody should have: its file says each with its status. */
export function ofFfuf(report: string): Finding[] {
  const { results = [] }: { results?: { url: string; status: number; length: number }[] } = JSON.parse(report);
  return results.map(({ url, status, length }) => ({
    tool: 'ffuf' as const,
    what: String(status),
    where: new URL(url).pathname,
    told: `${length} bytes`,
  }));
}

const isKnown = ({ tool, what, where, told }: Finding, known: Known[]): boolean =>
  known.some((one) => one.tool === tool && one.what === what && isAll(one.where, where) && isAll(one.told, told));

const isAll = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`).test(text);

/** Each once, with how often it was said. */
export function unexplained(all: Finding[], known: Known[]): string[] {
  const counts = new Map<string, number>();
  for (const finding of all.filter((one) => !isKnown(one, known))) {
    const line = `${finding.tool}: ${finding.what} at ${finding.where} (${finding.told})`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => (count > 1 ? `${line} × ${count}` : line));
}
