// @ts-check
// A tab's page is asked for as soon as a finger lies on it, and never before: four pages would be drawn for one.
const tabs = [
  ...['/', '/tickets', '/messages', '/me'].map((source) => ({
    source,
    headers: [{ key: 'speculation-rules', value: '"/tabs.json"' }],
  })),
  {
    source: '/tabs.json',
    headers: [
      { key: 'content-type', value: 'application/speculationrules+json' },
      { key: 'cache-control', value: 'public, max-age=86400' },
    ],
  },
];

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // Read while it runs, by a path that a bundler does not see.
  outputFileTracingIncludes: { '/api/health': ['./db/*.sql', './db/migrations/*.sql'] },
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    'ws',
    '@vercel/postgres',
    '@neondatabase/serverless',
    'pino',
    'graphile-worker',
    'prom-client',
    '@opentelemetry/api',
    '@opentelemetry/context-async-hooks',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace',
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
    ...tabs,
    // Signing out leads here: photos that the browser kept go with the session.
    {
      source: '/sign-in',
      has: [{ type: 'query', key: 'left' }],
      headers: [{ key: 'clear-site-data', value: '"cache"' }],
    },
  ],
};

export default config;
