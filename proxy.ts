import { type NextRequest, NextResponse } from 'next/server';

/**
 * Makes the nonce of the content policy and guards nobody: who may see what is decided where the data is read. A page is read
 * or posted to; the framework would draw it for every other method too.
 */
export function proxy(request: NextRequest) {
  if (!methods.includes(request.method)) return new NextResponse(null, { status: 405, headers: { allow } });
  const nonce = btoa(crypto.randomUUID());
  const policy = policyWith(nonce);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

const methods = ['GET', 'HEAD', 'POST'];
const allow = methods.join(', ');

const evalInDevelopment = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';

const policyWith = (nonce: string) =>
  [
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

/** Not the framework's own files and not the API. A path with an ending may be a page too: /tickets/x.png is one. */
export const config = { matcher: ['/((?!_next/|api/).*)'] };
