// @ts-check
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    'ws',
    '@vercel/postgres',
    '@neondatabase/serverless',
    'pino',
    'graphile-worker',
    'sharp',
    '@node-rs/jieba',
  ],
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'referrer-policy', value: 'same-origin' },
        { key: 'permissions-policy', value: 'camera=(self), geolocation=(), microphone=()' },
        { key: 'cross-origin-opener-policy', value: 'same-origin' },
        { key: 'cross-origin-resource-policy', value: 'same-origin' },
      ],
    },
    {
      source: '/api/:path*',
      headers: [{ key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
    // What stands here wins over what a handler says of itself.
    {
      source: '/api/files/:id',
      headers: [
        { key: 'content-security-policy', value: "sandbox; default-src 'none'" },
        { key: 'referrer-policy', value: 'no-referrer' },
      ],
    },
    ...['/s/:code', '/api/files', '/api/jobs'].map((source) => ({
      source,
      headers: [{ key: 'cache-control', value: 'private, no-store' }],
    })),
    // Signing out leads here: photos that the browser kept go with the session.
    {
      source: '/sign-in',
      has: [{ type: 'query', key: 'left' }],
      headers: [{ key: 'clear-site-data', value: '"cache"' }],
    },
  ],
};

export default withMessages(config);
