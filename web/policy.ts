/** Set by our own server, which makes the policy itself: a page that passed it needs no other. */
export const FRONTED = 'x-linli-front';

const methods = ['GET', 'HEAD', 'POST'];
export const ALLOW = methods.join(', ');

/** A page is read or posted to; the framework would draw it for every other method too. */
export const isForPages = (method: string | undefined): boolean => methods.includes(method ?? '');

/** Pages and what could be one: not the framework's own files and not the API. A path with an ending may be a page too. */
export const isPage = (path: string): boolean => !/^\/(_next|api)\//.test(path);

const evalInDevelopment = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';

/** The content policy of one answer; the framework finds the nonce for its scripts in it. */
export function newPolicy(): string {
  const nonce = btoa(crypto.randomUUID());
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}
