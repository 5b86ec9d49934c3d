import type { postRoles } from '@/db/schema/people';
import type { Standing } from '@/lib/services/standing';

/** Whom a message can name by post, apart from those who stand to the ticket itself. */
export type HeardAs = 'desk' | 'supervisor' | 'manager';

export type Powers = {
  /** How whoever has it stands to every ticket of the community; the moves say what that allows. */
  standings: readonly Standing[];
  /** Decides in the community: rosters, hours, the holiday table. */
  leads: boolean;
  /** Looks after who belongs to which home; db/homes.sql says the same. */
  keepsHomes: boolean;
  /** Where the work is: at the desk, on one's feet, or neither. */
  works: 'atDesk' | 'onFeet' | null;
  /** Which messages are theirs. */
  heardAs: readonly HeardAs[];
  /** Reads the reports of the community and the lists behind their figures. */
  readsReports: boolean;
  /** Signs in with a second factor, always. */
  second: boolean;
  /** Looks after colleagues: gives a new start to who lost their second factor. */
  looksAfter: boolean;
  /** The roles that it gives colleagues and takes from them; db/staff.sql says the same. */
  gives: readonly Role[];
};

const hands: readonly Role[] = ['desk', 'supervisor', 'engineering', 'cleaning', 'security', 'greening', 'finance'];

const onFeet: Powers = {
  standings: [],
  leads: false,
  keepsHomes: false,
  works: 'onFeet',
  heardAs: [],
  readsReports: false,
  second: false,
  looksAfter: false,
  gives: [],
};
const managing: Powers = {
  standings: ['manager', 'supervisor'],
  leads: true,
  keepsHomes: true,
  works: 'atDesk',
  heardAs: ['manager'],
  readsReports: true,
  second: true,
  looksAfter: true,
  gives: hands,
};

export type Role = (typeof postRoles)[number];

/** Every role that the posts table admits, and all that it gives. */
export const roles: Record<Role, Powers> = {
  desk: {
    standings: ['desk'],
    leads: false,
    keepsHomes: true,
    works: 'atDesk',
    heardAs: ['desk'],
    readsReports: false,
    second: false,
    looksAfter: false,
    gives: [],
  },
  supervisor: {
    standings: ['supervisor', 'desk'],
    leads: true,
    keepsHomes: true,
    works: 'atDesk',
    heardAs: ['supervisor'],
    readsReports: true,
    second: false,
    looksAfter: false,
    gives: [],
  },
  engineering: onFeet,
  cleaning: onFeet,
  security: onFeet,
  greening: onFeet,
  finance: {
    standings: [],
    leads: false,
    keepsHomes: false,
    works: null,
    heardAs: [],
    readsReports: false,
    second: true,
    looksAfter: false,
    gives: [],
  },
  manager: managing,
  // Its power reaches every community of the company, so that nobody but the company gives it.
  company: { ...managing, keepsHomes: false, gives: [...hands, 'manager', 'company', 'admin'] },
  // Looks after settings, people and the calendar; tickets are the desk's.
  admin: {
    standings: [],
    leads: true,
    keepsHomes: true,
    works: null,
    heardAs: [],
    readsReports: false,
    second: true,
    looksAfter: true,
    gives: [...hands, 'manager', 'admin'],
  },
};

export const standingsBy = (held: readonly Role[]): Standing[] => [
  ...new Set(held.flatMap((role) => roles[role].standings)),
];

export const leads = (held: readonly Role[]): boolean => held.some((role) => roles[role].leads);

/** GEN-8: whose work takes in every ticket of a community: the desk and who leads. Others see what is given to them. */
export const seesAll = (held: readonly Role[]): boolean =>
  held.some((role) => roles[role].works === 'atDesk' || roles[role].leads);

export const asksSecond = (held: readonly Role[]): boolean => held.some((role) => roles[role].second);

export const readsReports = (held: readonly Role[]): boolean => held.some((role) => roles[role].readsReports);

export const looksAfter = (held: readonly Role[]): boolean => held.some((role) => roles[role].looksAfter);
export const keepsHomes = (held: readonly Role[]): boolean => held.some((role) => roles[role].keepsHomes);

/** The roles that whoever holds these may give and take away, in the order of the table. */
export const givenBy = (held: readonly Role[]): Role[] =>
  (Object.keys(roles) as Role[]).filter((role) => held.some((own) => roles[own].gives.includes(role)));

export const works = (held: readonly Role[], where: 'atDesk' | 'onFeet'): boolean =>
  held.some((role) => roles[role].works === where);

/** The roles that a message to this post reaches. */
export const heardBy = (to: HeardAs): Role[] =>
  (Object.keys(roles) as Role[]).filter((role) => roles[role].heardAs.includes(to));
