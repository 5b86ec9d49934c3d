import type { Known } from './findings';

const header = (told: string, why: string): Known => ({
  tool: 'wapiti',
  what: 'HTTP Secure Headers',
  where: '/.*',
  told,
  why,
});

/** What the scanners say of the portal and why it is no fault of it. What is not here fails `npm run test:scan`. */
export const known: Known[] = [
  header(
    'X-Frame-Options is not set',
    "the content policy says frame-ancestors 'none', which every browser puts first",
  ),
  header('X-XSS-Protection is not set', 'no browser has that filter any more, and it opened holes where one had it'),
  header(
    'Strict-Transport-Security is not set',
    'set where the public address is HTTPS; here it is plain (unit/front)',
  ),
  {
    tool: 'ffuf',
    what: '200',
    where: '/tabs\\.json',
    told: '.*',
    why: 'a public file that names the tabs: its being found shows that the scanner sees',
  },
];
