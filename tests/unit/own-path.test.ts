import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landing, ownPath } from '@/lib/people/own-path';

const elsewhere = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/ /evil.example',
  'https:/evil.example',
  'https:evil.example',
  'https://evil.example',
  'http://localhost:3000/',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '@evil.example',
  'user@evil.example',
  '/%2fevil.example',
  '/%2F/evil.example',
  '/%5cevil.example',
  '/%5C%5Cevil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/./%2e//evil.example',
  '/a/..//evil.example',
  '/a\\..\\evil.example',
  '／／evil.example',
  '//evil.example@linli',
  '/api/auth/signout',
  '/api?x',
  '/_next/x',
  '/sign-in',
  '/sign-in?to=/',
  `/${'a'.repeat(600)}`,
  '',
  'tickets',
  '?to=/',
  '#x',
];

describe('where a person is led after signing in', () => {
  it.each(elsewhere)('never follows %j', (asked) => {
    expect(ownPath(asked)).toBeNull();
  });

  it.each([undefined, null, 7, {}, ['/', '/']])('takes no path from %j', (asked) => {
    expect(ownPath(asked)).toBeNull();
  });

  it.each([
    '/',
    '/tickets',
    '/tickets?shelf=done&after=abc',
    '/tickets/01900000-0000-7000-8000-000000000001#latest',
    '/services/x?place=public',
    '/admin/tickets?q=%E6%BC%8F%E6%B0%B4',
    '/@desk',
    '/sign-in-help',
    '/apiary',
  ])('follows %s, a path of this site', (asked) => {
    expect(ownPath(asked)).toBe(asked);
  });

  it('stays on this site whatever is asked', () => {
    const host = 'https://linli.example';
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'https:',
      '\t',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
          fc.string(),
        ),
        (asked) => {
          const path = ownPath(asked);
          if (path === null) return;
          expect(new URL(path, host).origin).toBe(host);
          expect(path.startsWith('//')).toBe(false);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('leads staff to the desk and residents home when nothing else was wanted', () => {
    expect(landing('/', true)).toBe('/admin');
    expect(landing('', false)).toBe('/');
    expect(landing('//evil.example', true)).toBe('/admin');
    expect(landing('/tickets', true)).toBe('/tickets');
  });
});
