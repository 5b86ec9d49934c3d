import type { postRoles } from '@/db/schema/people';
import type { Standing } from '@/lib/services/standing';

/** Whom a message can name by post, apart from those who stand to the ticket itself. */
export type HeardAs = 'desk' | 'supervisor' | 'manager';

export type NoticePower = 'write' | 'review' | 'approve';
export type SurveyPower = 'send' | 'keyIn' | 'results';

export type Powers = {
  /** How whoever has it stands to every ticket of the community; the moves say what that allows. */
  standings: readonly Standing[];
  /** Decides in the community: rosters, hours, the holiday table. */
  leads: boolean;
  /** Changes what the community promises and how it works: its settings. */
  sets: boolean;
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
  /** COM-2: what it does with notices; a commercial one goes out only after `approve`. */
  notices: readonly NoticePower[];
  /** SUR-1…SUR-7: writes and sends surveys and publishes, keys paper in, reads the results. */
  surveys: readonly SurveyPower[];
  /** HOT-3: writes what everybody looks up. */
  keepsKnowledge: boolean;
  /** Looks after the program itself: its state, its jobs, its backups; db/queue.sql says the same. */
  watches: boolean;
  /** The roles that it gives colleagues and takes from them; db/staff.sql says the same. */
  gives: readonly Role[];
};

const hands: readonly Role[] = ['desk', 'supervisor', 'engineering', 'cleaning', 'security', 'greening', 'finance'];

const onFeet: Powers = {
  standings: [],
  leads: false,
  sets: false,
  keepsHomes: false,
  works: 'onFeet',
  heardAs: [],
  readsReports: false,
  second: false,
  looksAfter: false,
  notices: [],
  surveys: [],
  keepsKnowledge: false,
  watches: false,
  gives: [],
};
const managing: Powers = {
  standings: ['manager', 'supervisor'],
  leads: true,
  sets: true,
  keepsHomes: true,
  works: 'atDesk',
  heardAs: ['manager'],
  readsReports: true,
  second: true,
  looksAfter: true,
  notices: ['write', 'review'],
  surveys: ['send', 'keyIn', 'results'],
  keepsKnowledge: true,
  watches: false,
  gives: hands,
};

export type Role = (typeof postRoles)[number];

/** Every role that the posts table admits, and all that it gives. */
export const roles: Record<Role, Powers> = {
  desk: {
    standings: ['desk'],
    leads: false,
    sets: false,
    keepsHomes: true,
    works: 'atDesk',
    heardAs: ['desk'],
    readsReports: false,
    second: false,
    looksAfter: false,
    notices: ['write'],
    surveys: ['keyIn'],
    keepsKnowledge: true,
    watches: false,
    gives: [],
  },
  supervisor: {
    standings: ['supervisor', 'desk'],
    leads: true,
    sets: false,
    keepsHomes: true,
    works: 'atDesk',
    heardAs: ['supervisor'],
    readsReports: true,
    second: false,
    looksAfter: false,
    notices: ['write', 'review'],
    surveys: ['send', 'keyIn', 'results'],
    keepsKnowledge: true,
    watches: false,
    gives: [],
  },
  engineering: onFeet,
  cleaning: onFeet,
  security: onFeet,
  greening: onFeet,
  finance: {
    standings: [],
    leads: false,
    sets: false,
    keepsHomes: false,
    works: null,
    heardAs: [],
    readsReports: false,
    second: true,
    looksAfter: false,
    notices: [],
    surveys: [],
    keepsKnowledge: false,
    watches: false,
    gives: [],
  },
  manager: managing,
  // Its power reaches every community of the company, so that nobody but the company gives it.
  company: {
    ...managing,
    keepsHomes: false,
    notices: ['write', 'review', 'approve'],
    gives: [...hands, 'manager', 'company', 'admin'],
  },
  // Looks after settings, people and the calendar; tickets are the desk's.
  admin: {
    standings: [],
    leads: true,
    sets: true,
    keepsHomes: true,
    works: null,
    heardAs: [],
    readsReports: false,
    second: true,
    looksAfter: true,
    notices: [],
    surveys: [],
    keepsKnowledge: true,
    watches: true,
    gives: [...hands, 'manager', 'admin'],
  },
};

export const standingsBy = (held: readonly Role[]): Standing[] => [
  ...new Set(held.flatMap((role) => roles[role].standings)),
];

export const leads = (held: readonly Role[]): boolean => held.some((role) => roles[role].leads);

export const sets = (held: readonly Role[]): boolean => held.some((role) => roles[role].sets);

/** GEN-8: whose work takes in every ticket of a community: the desk and who leads. Others see what is given to them. */
export const seesAll = (held: readonly Role[]): boolean =>
  held.some((role) => roles[role].works === 'atDesk' || roles[role].leads);

export const asksSecond = (held: readonly Role[]): boolean => held.some((role) => roles[role].second);

export const readsReports = (held: readonly Role[]): boolean => held.some((role) => roles[role].readsReports);

export const looksAfter = (held: readonly Role[]): boolean => held.some((role) => roles[role].looksAfter);
export const keepsHomes = (held: readonly Role[]): boolean => held.some((role) => roles[role].keepsHomes);
export const watches = (held: readonly Role[]): boolean => held.some((role) => roles[role].watches);

/** The roles that whoever holds these may give and take away, in the order of the table. */
export const givenBy = (held: readonly Role[]): Role[] =>
  (Object.keys(roles) as Role[]).filter((role) => held.some((own) => roles[own].gives.includes(role)));

export const works = (held: readonly Role[], where: 'atDesk' | 'onFeet'): boolean =>
  held.some((role) => roles[role].works === where);

export const mayNotices = (held: readonly Role[], power: NoticePower): boolean =>
  held.some((role) => roles[role].notices.includes(power));

/** The roles that have a power over notices. */
export const rolesWithNotices = (power: NoticePower): Role[] =>
  (Object.keys(roles) as Role[]).filter((role) => roles[role].notices.includes(power));

export const maySurveys = (held: readonly Role[], power: SurveyPower): boolean =>
  held.some((role) => roles[role].surveys.includes(power));

export const keepsKnowledge = (held: readonly Role[]): boolean => held.some((role) => roles[role].keepsKnowledge);

/** The roles that a message to this post reaches. */
export const heardBy = (to: HeardAs): Role[] =>
  (Object.keys(roles) as Role[]).filter((role) => roles[role].heardAs.includes(to));
