import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Finding, ofFfuf, ofSqlmap, ofWapiti } from './findings';

const folder = mkdtempSync(join(tmpdir(), 'linli-scan-'));

/** Against this portal, with this person's cookie, '' for nobody's. */
export type Target = { origin: string; cookie: string };

type Said = { output: string; missing: boolean };

/** Runs a tool to its end, or to the end of its time. */
export function run(command: string, args: string[], seconds: number): Promise<Said> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } });
  const heard: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => heard.push(part));
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  return new Promise((resolve) => {
    const end = (missing: boolean) => {
      clearTimeout(timer);
      resolve({ output: Buffer.concat(heard).toString(), missing });
    };
    child.once('error', () => end(true)).once('close', () => end(false));
  });
}

/** Without what asks machines outside (ssrf, xxe). */
const modules = 'csp,http_headers,cookieflags,sql,xss,permanentxss,file,exec,redirect,crlf,methods,htaccess,backup';

let count = 0;
const nextFile = (name: string) => {
  count += 1;
  return join(folder, `${count}-${name}`);
};

type Length = { seconds: number; modules?: string; start?: string[] };

/** Follows links and forms for a while, then attacks what it found. Its report is missing only when it did not run. */
export async function wapiti({ origin, cookie }: Target, length: Length): Promise<Finding[]> {
  const report = nextFile('wapiti.json');
  const each = Math.ceil(length.seconds / 6);
  const times = ['--max-scan-time', String(length.seconds), '--max-attack-time', String(each), '-t', '10'];
  const bounds = ['--max-links-per-page', '15', '--max-files-per-dir', '6', '-d', '3', '-S', 'normal', ...times];
  const own = ['--store-session', folder, '--store-config', folder, '--flush-session', '--no-bugreport'];
  const starts = (length.start ?? []).flatMap((path) => ['-s', `${origin}${path}`]);
  const who = cookie ? ['-H', `Cookie: ${cookie}`] : [];
  const words = ['-u', `${origin}/`, ...starts, '-m', length.modules ?? modules, '-f', 'json', '-o', report, '-v', '1'];
  const { output } = await run('wapiti', [...words, ...bounds, ...own, ...who], length.seconds * 3);
  return ofWapiti(read(report, output));
}

/** Tries one address by all its parameters. */
export async function sqlmap({ origin, cookie }: Target, path: string): Promise<Finding[]> {
  const bounds = ['--batch', '--level=2', '--risk=1', '--technique=BEUS', '--timeout=10', '--retries=1', '--threads=2'];
  const own = ['--output-dir', folder, '--flush-session', '--disable-coloring', '--skip-waf', '--ignore-code=*'];
  const who = cookie ? ['--cookie', cookie] : [];
  const { output } = await run('sqlmap', ['-u', `${origin}${path}`, ...bounds, ...own, ...who], 90);
  if (!/\[INFO\] testing|all tested parameters|test(?:ing|ed) /i.test(output))
    throw new Error(`sqlmap did not try ${path}:\n${output.slice(-600)}`);
  return ofSqlmap(output, path.split('?')[0] ?? '');
}

/** Asks for what is often left lying about. */
export async function ffuf({ origin, cookie }: Target, words: string[]): Promise<Finding[]> {
  const [list, report] = [nextFile('words.txt'), nextFile('ffuf.json')];
  writeFileSync(list, words.join('\n'));
  const who = cookie ? ['-H', `Cookie: ${cookie}`] : [];
  const bounds = ['-t', '4', '-timeout', '10', '-maxtime', '120', '-mc', '200-299,401,403,500-599', '-s'];
  const { output } = await run(
    'ffuf',
    ['-u', `${origin}/FUZZ`, '-w', list, '-of', 'json', '-o', report, ...bounds, ...who],
    150,
  );
  const found = ofFfuf(read(report, output));
  if (!found.some(({ where }) => where === '/tabs.json')) throw new Error('ffuf did not even see what is there.');
  return found;
}

function read(report: string, output: string): string {
  try {
    return readFileSync(report, 'utf8');
  } catch {
    throw new Error(`no report was written:\n${output.slice(-800)}`);
  }
}
