import { beforeEach, describe, expect, test } from 'vitest';
import { forgetOthers, openQueue, replay, type Sent, sendTap, type Tap } from '@/components/gate/queue';
import type { ActionState } from '@/lib/action-state';

/** A browser's storage, as far as a queue needs it; a full one takes nothing. */
function newShelf(full = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (full) throw new Error('full');
      kept.set(name, text);
    },
    removeItem: (name: string) => void kept.delete(name),
    key: (at: number) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const T = Date.parse('2026-11-21T01:12:00Z');
const tap = (id: string, at = T, direction: Tap['direction'] = 'in'): Tap => ({
  id,
  pass: 'p',
  no: 'SG-1-2',
  direction,
  copy: true,
  at,
});

let shelf: ReturnType<typeof newShelf>;
let told: [string, Sent['at']][];
const tell = (one: Tap, sent: Sent) => void told.push([one.id, sent.at]);
const open = (who = 'zhang') => openQueue(who, () => shelf);

beforeEach(() => {
  shelf = newShelf();
  told = [];
});

describe('what waits on a phone', () => {
  test('Is there again after a reload, in the order of the taps', async () => {
    await open().add(tap('b', T + 1));
    await open().add(tap('a', T));
    expect((await open().all()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('Is the account’s own; what others left is forgotten, drafts are not', async () => {
    await open('li').add(tap('theirs'));
    shelf.setItem('linli.draft.li.repair', 'a draft');
    expect(await open('zhang').all()).toEqual([]);
    await open('zhang').add(tap('mine'));
    await forgetOthers('zhang', () => shelf);
    expect(await open('li').all()).toEqual([]);
    expect(await open('zhang').all()).toHaveLength(1);
    expect(shelf.kept.has('linli.draft.li.repair')).toBe(true);
  });

  test('Bears the name by which signing out wipes a person’s drafts', async () => {
    await open().add(tap('a'));
    expect([...shelf.kept.keys()]).toEqual(['linli.draft.zhang.gate']);
  });

  test('Holds for this page where the phone keeps nothing, and passes over what is no tap', async () => {
    shelf = newShelf(true);
    const queue = open();
    await queue.add(tap('a'));
    expect(await queue.all()).toHaveLength(1);
    await queue.drop('a');
    expect(await queue.all()).toEqual([]);
    shelf = newShelf();
    for (const text of ['{', '7', '[{"id":1},null]']) {
      shelf.kept.set('linli.draft.zhang.gate', text);
      expect(await open().all()).toEqual([]);
    }
  });
});

describe('sending it when the line is back', () => {
  test('Goes in order, each once, and leaves nothing', async () => {
    const queue = open();
    for (const one of [tap('a', T), tap('b', T + 1, 'out'), tap('c', T + 2)]) await queue.add(one);
    await replay(queue, async () => ({ at: 'counted', text: '' }), tell);
    expect(told.map(([id]) => id)).toEqual(['a', 'b', 'c']);
    expect(await open().all()).toEqual([]);
    expect(shelf.kept.size).toBe(0);
  });

  test('Stops at the first that is lost: nothing after it overtakes, and all wait on', async () => {
    const queue = open();
    for (const one of [tap('a', T), tap('b', T + 1), tap('c', T + 2)]) await queue.add(one);
    await replay(queue, async ({ id }) => (id === 'b' ? { at: 'kept' } : { at: 'counted', text: '' }), tell);
    expect(told).toEqual([
      ['a', 'counted'],
      ['b', 'kept'],
    ]);
    expect((await queue.all()).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('A fault holds up its own pass alone: those behind it go, its next tap waits for it', async () => {
    const queue = open();
    const other = { ...tap('c', T + 2), pass: 'q' };
    for (const one of [tap('a', T), tap('b', T + 1, 'out'), other]) await queue.add(one);
    const faulty: Sent = { at: 'kept', why: '出错', alone: true };
    await replay(queue, async ({ pass }) => (pass === 'p' ? faulty : { at: 'counted', text: '' }), tell);
    expect(told).toEqual([
      ['a', 'kept'],
      ['c', 'counted'],
    ]);
    expect((await queue.all()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('What is refused for good goes, with its sentence, and the next is sent', async () => {
    const queue = open();
    for (const one of [tap('a', T), tap('b', T + 1)]) await queue.add(one);
    await replay(
      queue,
      async ({ id }) => (id === 'a' ? { at: 'refused', why: '停工' } : { at: 'counted', text: '' }),
      tell,
    );
    expect(told).toEqual([
      ['a', 'refused'],
      ['b', 'counted'],
    ]);
    expect(await queue.all()).toEqual([]);
  });

  test('What another tab sent meanwhile is not put back', async () => {
    const queue = open();
    for (const one of [tap('a', T), tap('b', T + 1)]) await queue.add(one);
    const send = async (): Promise<Sent> => {
      await open().drop('b');
      return { at: 'counted', text: '' };
    };
    await replay(queue, send, tell);
    expect(told.map(([id]) => id)).toEqual(['a']);
    expect(await open().all()).toEqual([]);
  });
});

describe('what the portal answers to a tap', () => {
  const ask = (answer: ActionState | Error, now = T + 5000) => {
    const posted: Record<string, FormDataEntryValue>[] = [];
    const action = async (_: ActionState, form: FormData) => {
      posted.push(Object.fromEntries(form));
      if (answer instanceof Error) throw answer;
      return answer;
    };
    return sendTap(action, tap('a'), now).then((sent) => ({ sent, posted: posted[0] }));
  };

  test('It is told how long ago the tap was, whatever this phone’s clock says', async () => {
    const { posted } = await ask({ at: 'done' });
    expect(posted).toMatchObject({ tap: 'a', pass: 'p', direction: 'in', copy: 'yes', ago: '5000' });
    expect((await ask({ at: 'done' }, T - 60_000)).posted).toMatchObject({ ago: '0' });
  });

  test('A rule refuses by its field; signed out, too many, a fault or a lost line leave it waiting', async () => {
    const values = {};
    expect((await ask({ at: 'done', message: '已登记' })).sent).toEqual({ at: 'counted', text: '已登记' });
    expect((await ask({ at: 'refused', fields: { pass: '停工' }, values })).sent).toEqual({
      at: 'refused',
      why: '停工',
    });
    expect((await ask({ at: 'refused', message: '请登录', fields: {}, values })).sent).toEqual({
      at: 'kept',
      why: '请登录',
    });
    expect((await ask({ at: 'fault', id: 'x', message: '出错', values })).sent).toEqual({
      at: 'kept',
      why: '出错',
      alone: true,
    });
    expect((await ask(new Error('net::ERR_FAILED'))).sent).toEqual({ at: 'kept' });
  });
});
