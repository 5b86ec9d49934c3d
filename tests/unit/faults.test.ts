import { expect, test } from 'vitest';
import { insideIn, wrongIn } from '../support/e2e/access/faults';
import { changed } from '../support/e2e/access/state';

test('An action or a handler that breaks, or does something, for odd input is seen; a refusal is none (T19)', () => {
  const planted = [
    { status: 500, body: '<html>Internal Server Error' },
    { status: 503, body: '' },
    { status: 200, body: '1:{"at":"fault","id":"019f00000000"}' },
    { status: 200, body: '1:{"at":"done","href":"/tickets"}' },
    { status: 500, body: '0:{}\n1:{"at":"fault"}' },
    { status: 500, body: '0:{}\n1:E{"digest":"1234567890"}' },
    { status: 200, body: `1:{"at":"refused","message":"${process.cwd()}"}` },
  ];
  expect(planted.map((answer) => wrongIn(answer).length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  const refused = [
    { status: 200, body: '1:{"at":"refused","message":"…"}' },
    { status: 404, body: '' },
    { status: 303, body: '' },
  ];
  expect(refused.flatMap((answer) => wrongIn(answer))).toEqual([]);
  expect(wrongIn({ status: 500, body: '0:{}\n1:E{"digest":"1234567890"}' }, false)).toEqual([]);
});

test('What tells of the program’s inside is seen, and its public addresses are none of it (T19)', () => {
  const planted = [
    'Error: no\n    at run (/srv/linli/lib/action.ts:12:3)',
    '/srv/app/node_modules/pg/lib/client.js',
    'invalid input syntax for type uuid: "x"',
    'new row violates row-level security policy',
    'permission denied for table people',
    '[object Object]',
  ];
  expect(planted.map((body) => insideIn(body).length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(insideIn('<script src="/_next/static/chunks/a.js"></script> 内容太多了，请删减一些 at 10:20:30')).toEqual([]);
});

test('A table that changed for it is named, also one that was not there before (T19)', () => {
  expect(changed({ tickets: '1/2', acts: '5/6' }, { tickets: '1/2', acts: '6/7', loose: '1/1' })).toEqual([
    'acts',
    'loose',
  ]);
});
