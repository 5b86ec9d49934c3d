import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Stray = { chunk: string; library: string };

/** Words, in small letters, that stand in a library of the server alone however small its code is made. */
const ofServer: Record<string, string[]> = {
  echarts: ['echarts'], // SUR-6
  zrender: ['zrender'],
  jieba: ['jieba'],
  zod: ['$zod'],
  'next-intl': ['missing_message'],
  'chinese-days': ['grain_rain', 'tomb-sweeping day'],
  'date-fns': ['constructdatefrom'],
  dayjs: ['$isdayjsobject'],
  luxon: ['isluxondatetime'],
  moment: ['_isamomentobject'],
};

const catalogues = join(import.meta.dirname, '../lib/i18n/messages');
/** What stands on the page of a fault is the only text that the browser has to have before anything goes wrong. */
const carried = ['fault.json'];
const LONGEST = 3;

/** Chunks for the browser in which a library of the server, or a file of messages, stands, with its name. */
export function strays(distDir: string): Stray[] {
  const files = readdirSync(join(distDir, 'static'), { recursive: true, encoding: 'utf8' });
  const chunks = files.filter((file) => /\.m?js$/.test(file));
  if (chunks.length === 0) throw new Error('The build has no chunks for the browser');
  const marks = [...Object.entries(ofServer), ...messageMarks()];
  return chunks.flatMap((chunk) => {
    const text = unescaped(readFileSync(join(distDir, 'static', chunk), 'utf8')).toLowerCase();
    const found = marks.filter(([, words]) => words.some((word) => text.includes(word)));
    return found.map(([library]) => ({ chunk, library }));
  });
}

/** The longest messages of each file; what they are filled with breaks none of their ends. */
function messageMarks(): [string, string[]][] {
  const files = readdirSync(catalogues, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files
    .filter((file) => !carried.some((name) => file.endsWith(name)))
    .map((file) => {
      const messages = texts(JSON.parse(readFileSync(join(catalogues, file), 'utf8')));
      const longest = messages.sort((one, other) => other.length - one.length).slice(0, LONGEST);
      return [`messages/${file}`, longest.map(plain)];
    });
}

const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(texts);

/** The longest stretch without a sign that code has to escape. */
function plain(message: string): string {
  const stretches = message.split(/["'`\\\n]/).sort((one, other) => other.length - one.length);
  return (stretches[0] ?? message).toLowerCase();
}

const unescaped = (code: string) =>
  code.replace(/\\u([0-9a-f]{4})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
