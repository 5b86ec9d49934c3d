import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions } from '../support/e2e/access/table';
import { filesUnder } from '../support/rules/source';

const anId = /(\w+): (?=z\.union\([^)]*\)[^)]*idInput|[^,;{}]*\b(?:idInput|optionalId|picked)\b)|\b(photos)(?=[,\s}])/g;
const idsIn = (text: string) => [...text.matchAll(anId)].map(([, name, photos]) => name ?? photos ?? '');

/** The arguments of each action of a file that name a thing by its id, also those in a shape that several share. */
function idsByAction(file: string): string[] {
  const [head = '', ...each] = readFileSync(file, 'utf8').split(/^export const /m);
  const shapes = [head, ...each].flatMap((text) =>
    [...text.matchAll(/^const (\w+) = (?:z\.\w+\()?(\{.*?\})\)?;$/gms)].map(([, name = '', body = '']) => ({
      name,
      body,
    })),
  );
  return each.flatMap((text) => {
    const rules = text.slice(0, text.search(/^ {2}async \(/m));
    const shared = shapes.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(rules)).map(({ body }) => body);
    const names = [rules, ...shared].flatMap(idsIn);
    return names.map((name) => `${file.replace(/\.ts$/, '')}#${/^\w+/.exec(text)} ${name}`);
  });
}

test('Each argument of an action that names a thing by its id has its row in the access table (T1b)', () => {
  const inActions = filesUnder('app')
    .filter((file) => file.endsWith('-actions.ts'))
    .flatMap(idsByAction);
  const inMoves = filesUnder('lib/services/moves').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/input: z\s*\.strictObject\((\{.*?\})\)/gs)].flatMap(([, body = '']) =>
      idsIn(body).map((name) => `app/ticket-actions#moveTicket ${name}`),
    ),
  );
  const rows = new Set(actions.map(({ entry, about }) => `${entry} ${about}`));
  expect(inActions.length, 'a row for each, and this count').toBe(138);
  expect(new Set(inMoves).size).toBe(5);
  expect([...inActions, ...inMoves].filter((argument) => !rows.has(argument))).toEqual([]);
});
