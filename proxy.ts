import { type NextRequest, NextResponse } from 'next/server';
import { ALLOW, isForPages, newPolicy } from './web/policy';

/**
 * Makes the content policy where our own server does not stand in front (`next dev`, Vercel), and guards nobody: who may see
 * what is decided where the data is read.
 */
export function proxy(request: NextRequest) {
  if (!isForPages(request.method)) return new NextResponse(null, { status: 405, headers: { allow: ALLOW } });
  const policy = newPolicy();
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Which requests are pages: web/policy.ts says the same. The framework reads this without running it. */
export const config = {
  matcher: [{ source: '/((?!_next/|api/).*)', missing: [{ type: 'header', key: 'x-linli-front' }] }],
};
