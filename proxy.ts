import { type NextRequest, NextResponse } from 'next/server';

/** Makes the nonce of the content policy and guards nothing: who may see what is decided where the data is read. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = policyWith(nonce);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
  return response;
}

const evalInDevelopment = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';

const policyWith = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');

/** Pages only: not the framework's files, not the API, not what has an ending. */
export const config = { matcher: ['/((?!_next/|api/|.*\\.[a-z0-9]+$).*)'] };
