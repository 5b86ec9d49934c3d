import type { Answer } from './send';

/** What every answer of the portal says, and what none says. */
const always = {
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const usual = { ...always, 'referrer-policy': 'same-origin' };

/** What the transport and the framework add. */
const free = [
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'vary',
  'set-cookie',
  'location',
];

const nonce = /'nonce-([\w+/=]+)'/;
const policyOf = (word: string) =>
  `default-src 'self'; script-src 'self' 'nonce-${word}' 'strict-dynamic'; style-src 'self' 'nonce-${word}'; ` +
  "style-src-attr 'unsafe-inline'; img-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; " +
  "frame-ancestors 'none'; form-action 'self'";

type Rule = { says: Record<string, string>; may?: string[] };

/** Which headers an answer of each kind has: these values, these names besides, and no other (T13). */
const rules = {
  page: {
    says: { ...usual, 'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate' },
    may: [
      'content-security-policy',
      'content-type',
      'link',
      'speculation-rules',
      'x-nextjs-redirect',
      'x-action-redirect',
    ],
  },
  handler: {
    says: { ...usual, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" },
    may: ['content-type', 'content-disposition', 'cache-control', 'etag', 'allow'],
  },
  /** Under the pages' policy, but no page: where a sticker leads. */
  led: { says: { ...usual, 'cache-control': 'private, no-store' }, may: ['content-security-policy', 'content-type'] },
  photo: {
    says: {
      ...always,
      'referrer-policy': 'no-referrer',
      'content-security-policy': "sandbox; default-src 'none'",
    },
    may: ['content-type', 'cache-control', 'etag', 'content-disposition'],
  },
  asset: {
    says: { ...usual, 'cache-control': 'public, max-age=31536000, immutable' },
    may: ['content-type', 'accept-ranges', 'last-modified', 'etag'],
  },
} satisfies Record<string, Rule>;

/** What an answer of this kind says too much, too little or wrongly. */
export function wrongHeaders(
  kind: keyof typeof rules,
  { headers, status }: Pick<Answer, 'headers' | 'status'>,
): string[] {
  const { says, may }: Rule = rules[kind];
  const wrong = Object.entries(says).filter(([name, value]) => headers[name] !== value);
  const more = Object.keys(headers).filter((name) => !(name in says) && !may?.includes(name) && !free.includes(name));
  const kept = kind === 'page' || isPrivate(String(headers['cache-control'] ?? ''), kind, status);
  return [
    ...wrong.map(([name]) => `${name}: ${headers[name]}`),
    ...more.map((name) => `${name} too: ${headers[name]}`),
    ...(kept ? [] : [`cache-control: ${headers['cache-control']}`]),
    ...(kind === 'page' || kind === 'led' ? wrongPolicy(String(headers['content-security-policy'] ?? '')) : []),
  ];
}

const wrongPolicy = (policy: string) => (policy === policyOf(nonceIn(policy)) ? [] : [`policy: ${policy}`]);

export const nonceIn = (policy: string): string => nonce.exec(policy)?.[1] ?? '';

/** Nothing that is answered to one person may be kept for another; a photo's own browser may keep it for its 15 minutes. */
function isPrivate(said: string, kind: string, status: number): boolean {
  if (kind === 'asset') return true;
  if (kind === 'photo') return /^private, (no-store|max-age=\d{1,3}, immutable)$/.test(said);
  return /no-store|^private, no-cache$/.test(said) || status === 405;
}
