import { expect, test } from 'vitest';
import { type Known, ofFfuf, ofSqlmap, ofWapiti, unexplained } from '../support/scan/findings';
import { known } from '../support/scan/known';

/** As wapiti 3.0.4 writes it when the content policy was taken out of the portal. */
const withoutPolicy = JSON.stringify({
  vulnerabilities: {
    'Content Security Policy Configuration': [
      { method: 'GET', path: '/', info: 'CSP is not set', level: 1, parameter: null },
    ],
    'SQL Injection': [],
  },
  anomalies: {
    'Internal Server Error': [{ path: '/tickets?q=%27', info: 'The server responded with a 500', parameter: 'q' }],
  },
});

test('A header taken out and an answer of 500 are read from wapiti’s report, and are not explained (T19)', () => {
  const found = ofWapiti(withoutPolicy);
  expect(found).toHaveLength(2);
  expect(unexplained(found, known)).toEqual([
    'wapiti: Content Security Policy Configuration at / (CSP is not set)',
    'wapiti: Internal Server Error at /tickets (The server responded with a 500 · q)',
  ]);
});

test('What sqlmap got into is read from what it prints; what it only tried is not (T19)', () => {
  const tried =
    "[INFO] testing if GET parameter 'q' is dynamic\n[WARNING] GET parameter 'q' does not seem to be injectable";
  const got = `${tried}\nGET parameter 'q' is vulnerable. Do you want to keep testing the others?\nParameter: q (GET)\n    Type: boolean-based blind`;
  expect(ofSqlmap(tried, '/tickets')).toEqual([]);
  expect(unexplained(ofSqlmap(got, '/tickets'), known)).toHaveLength(2);
});

test('What ffuf found lying about is read from its file (T19)', () => {
  const report = JSON.stringify({ results: [{ url: 'http://localhost:1/.env', status: 200, length: 12 }] });
  expect(unexplained(ofFfuf(report), known)).toEqual(['ffuf: 200 at /.env (12 bytes)']);
});

test('What is known is known for its own path and kind alone, each with its reason', () => {
  const one: Known = { tool: 'ffuf', what: '200', where: '/well-known', told: '.*', why: 'a public file' };
  const report = JSON.stringify({ results: [{ url: 'http://localhost:1/well-known/x', status: 200, length: 12 }] });
  expect(unexplained(ofFfuf(report), [one])).toHaveLength(1);
  const header = (info: string) =>
    ofWapiti(JSON.stringify({ vulnerabilities: { 'HTTP Secure Headers': [{ path: '/', info }] } }));
  expect(unexplained(header('X-Frame-Options is not set'), known)).toEqual([]);
  expect(unexplained(header('X-Content-Type-Options is not set'), known)).toHaveLength(1);
  expect(known.filter(({ why }) => why.length < 20)).toEqual([]);
});
