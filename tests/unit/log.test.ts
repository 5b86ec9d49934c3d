import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { during } from '@/lib/watch/request';
import { scrub } from '@/lib/watch/scrub';
import { logTheConsole } from '@/web/console';

const PHONE = '13912345678';
const IDENTITY = '330106198903071234';
const SESSION = 'q3J0Zk9xw7c2L5mN8bV1aS4dF6gH_jKlPoIuYtReWq-';
const SEALED = 'eyJhbGciOiJkaXIifQ..c2VhbGVk.d29yZHM.dGFn';
const planted = [PHONE, IDENTITY, SESSION, SEALED, '家里漏水', '李明', '139 1234 5678'];

/** What somebody may log one day without thinking of it. */
const careless: [level: 'info' | 'warn' | 'error', fields: object, words?: string][] = [
  ['info', { phone: PHONE, name: '李明', description: '家里漏水' }],
  ['info', { filed: { by: { contact: { home: { phone: PHONE, name: '李明' } } } } }],
  ['warn', { rows: [{ contactPhone: PHONE, words: '家里漏水' }] }],
  ['error', { error: new Error(`duplicate key (phone)=(${PHONE})`).message, value: IDENTITY }],
  ['error', { error: { stack: `Error: no number\n${PHONE}\n    at 86${PHONE}, +86 ${PHONE}` } }],
  ['info', { headers: { cookie: `linli=${SESSION}; locale=zh-CN`, authorization: `Bearer ${SESSION}` } }],
  ['info', { asked: `__Host-linli=${SESSION}`, older: `linli=${SEALED}`, bare: SESSION }],
  ['info', { url: `/admin/tickets?q=${PHONE}&s=${SESSION}` }, `called ${PHONE} (139 1234 5678), ${IDENTITY}`],
  ['info', { identity: { no: IDENTITY.replace(/4$/, 'X') } }, IDENTITY.replace(/4$/, 'x')],
];

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  const stream = (log as unknown as Record<symbol, { write(line: string): boolean }>)[pino.symbols.streamSym];
  if (stream) vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(line) > 0);
});
afterEach(() => void vi.restoreAllMocks());

const written = () => lines.map((line) => JSON.parse(line));

describe('the log', () => {
  it('Holds no telephone, identity number, session or words of anybody, whatever field they were put into', () => {
    for (const [level, fields, words] of careless) log[level](fields, words);
    expect(lines).toHaveLength(careless.length);
    expect(planted.filter((one) => JSON.stringify(careless).includes(one))).toEqual(planted);
    const said = lines.join('');
    expect(planted.filter((one) => said.includes(one))).toEqual([]);
    expect(said).not.toMatch(/33010619890307/);
  });

  it('Leaves our own ids, moments and counts as they are', () => {
    const ids = {
      ticket: '019f0000-0000-7000-8000-139123456781',
      hash: 'ab13912345678cdef0139123456789ab0123456789abcdef0139123456789abc',
      at: 1795465603000,
      count: 12345678901,
    };
    during({ id: 'a13912345678' }, () => log.info({ ...ids, fault: '139123456789' }));
    expect(written()[0]).toMatchObject({ ...ids, request: 'a13912345678', fault: '139123456789' });
    expect(scrub(JSON.stringify(ids))).toBe(JSON.stringify(ids));
  });

  it('Names the request in every line that was written while it lasted, and in no other', async () => {
    await Promise.all(
      ['one-request-0001', 'one-request-0002'].map((id) =>
        during({ id, route: '/tickets/[id]' }, async () => {
          await new Promise((resolve) => setTimeout(resolve, 2));
          log.warn({ of: id });
        }),
      ),
    );
    log.info({ of: 'nobody' });
    expect(written().map(({ of, request, route }) => [of, request, route])).toEqual(
      expect.arrayContaining([
        ['one-request-0001', 'one-request-0001', '/tickets/[id]'],
        ['one-request-0002', 'one-request-0002', '/tickets/[id]'],
        ['nobody', undefined, undefined],
      ]),
    );
  });

  it('Takes up what the framework prints, a fault of a page under the number that its reader sees', () => {
    const { error, warn, info, log: print } = console;
    logTheConsole();
    during({ id: 'one-request-0003' }, () => {
      console.error(' ⨯', Object.assign(new Error(`no home for ${PHONE}`), { digest: '2718281828' }));
      console.warn('\u001b[33mslow\u001b[39m %s', PHONE);
    });
    Object.assign(console, { error, warn, info, log: print });
    expect(written()).toMatchObject([
      { level: 50, request: 'one-request-0003', fault: '2718281828', error: { message: 'no home for [phone]' } },
      { level: 40, request: 'one-request-0003', printed: 'slow [phone]' },
    ]);
  });
});
