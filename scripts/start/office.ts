import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isPhone } from '@/lib/people/phone';
import type { Office } from '@/lib/setup/lay-office';

const flags = {
  company: { type: 'string' },
  community: { type: 'string' },
  'desk-phone': { type: 'string' },
  admin: { type: 'string' },
  'admin-phone': { type: 'string' },
  again: { type: 'boolean' },
} as const;
type Flag = Exclude<keyof typeof flags, 'again'>;
export type Ask = (question: string) => Promise<string>;

const given = () => parseArgs({ options: flags }).values;

const questions: Record<Flag, string> = {
  company: '物业公司名称 · Company',
  community: '第一个小区的名称 · First community',
  'desk-phone': '物业电话 · Desk’s telephone',
  admin: '第一位管理员的姓名 · Administrator’s name',
  'admin-phone': '管理员的手机号 · Administrator’s phone',
};

/** A new link is wanted, not a new office. */
export const isAgain = (): boolean => given().again === true;

/** What the office is called and who administers it: by flag, by SETUP_… in the environment, else asked for. */
export async function readOffice(ask: Ask): Promise<Office> {
  return {
    company: await answer('company', ask, isName),
    community: await answer('community', ask, isName),
    deskPhone: await answer('desk-phone', ask, (text) => /^[\d+ -]{5,20}$/.test(text)),
    name: await answer('admin', ask, isName),
    phone: await answer('admin-phone', ask, isPhone),
  };
}

/** Whose link is made again. */
export const readAgain = (ask: Ask): Promise<string> => answer('admin-phone', ask, isPhone);

/** A question in the terminal; where there is nobody to ask, the start ends with the name of what is missing. */
export async function askFor(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const said = await terminal.question(`${question}: `);
  terminal.close();
  return said;
}

async function answer(flag: Flag, ask: Ask, isRight: (text: string) => boolean): Promise<string> {
  const name = `SETUP_${flag.toUpperCase().replace('-', '_')}`;
  const told = (given()[flag] ?? process.env[name] ?? '').trim();
  if (told && isRight(told)) return told;
  if (told || !process.stdin.isTTY)
    throw new Error(`--${flag} ${told ? '不对 · is not usable' : '没有给 · is missing'} (${name}): ${questions[flag]}`);
  const said = (await ask(questions[flag])).trim();
  return isRight(said) ? said : answer(flag, ask, isRight);
}

const isName = (text: string) => text.trim().length >= 2 && text.length <= 60;
