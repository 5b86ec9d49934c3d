import { troubles } from './personas';

/** A page to choose on whose WeChat it is; with an authorization waiting, it goes on from there. */
export function picker(waiting?: URL): string {
  const to = waiting ? `&to=${encodeURIComponent(waiting.pathname + waiting.search)}` : '';
  const people = [['known', 'one account of WeChat'], ['other', 'another account'], ...Object.entries(troubles)];
  const rows = people.map(
    ([name, about]) => `<li><a href="/stand-in/be?persona=${name}${to}">${name}</a>: ${about}</li>`,
  );
  return screen(
    'Whose WeChat is it?',
    `<ul>${rows.join('')}</ul><p><a href="/stand-in/be?persona=">Nobody’s: ask at each round</a></p>`,
  );
}

export const errorPage = (words: string) => screen(words, '');

const screen = (title: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title}</title><h1>${title}</h1>${body}`;
