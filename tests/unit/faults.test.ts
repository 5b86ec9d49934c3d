import { expect, test } from 'vitest';
import { wrongIn } from '../support/e2e/access/faults';
import { changed } from '../support/e2e/access/state';

test('An action or a handler that breaks, or does something, for odd input is seen; a refusal is none (T19)', () => {
  const planted = [
    { status: 500, body: '<html>Internal Server Error' },
    { status: 503, body: '' },
    { status: 200, body: '1:{"at":"fault","id":"019f00000000"}' },
    { status: 200, body: '1:{"at":"done","href":"/tickets"}' },
    { status: 500, body: '0:{}\n1:{"at":"fault"}' },
  ];
  expect(planted.map((answer) => wrongIn(answer).length)).toEqual([1, 1, 1, 1, 1]);
  const refused = [
    { status: 200, body: '1:{"at":"refused","message":"…"}' },
    { status: 404, body: '' },
    { status: 303, body: '' },
    { status: 500, body: '0:{}\n1:E{"digest":"1234567890"}' },
  ];
  expect(refused.flatMap(wrongIn)).toEqual([]);
});

test('A table that changed for it is named, also one that was not there before (T19)', () => {
  expect(changed({ tickets: '1/2', acts: '5/6' }, { tickets: '1/2', acts: '6/7', loose: '1/1' })).toEqual([
    'acts',
    'loose',
  ]);
});
