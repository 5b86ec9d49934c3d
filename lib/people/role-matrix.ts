import { type Kind, services } from '@/lib/services';
import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { Standing } from '@/lib/services/standing';
import { roleNames } from './departments';
import { type Powers, type Role, roles, seesAll, standingsBy } from './roles';

/** all: of every ticket of the community, or simply yes · own: of the tickets one answers for, works on or whose department it is. */
export type Cell = 'all' | 'own' | 'none';
export type Cells = Record<Role, Cell>;
export type MoveRow = { kind: Kind; move: MoveName; cells: Cells };

const own: readonly Standing[] = ['responsible', 'nextOwner', 'executor', 'tasked', 'department'];

/** What each role may do to tickets, move by move as the services have them; moves that no staff make are left out. */
export function moveRows(): MoveRow[] {
  return (Object.keys(services) as Kind[]).flatMap((kind) => {
    const names = Object.values(services[kind].steps).flatMap(({ moves }) => Object.keys(moves) as MoveName[]);
    return [...new Set(names)]
      .filter((move) => !moveOf(move).inner)
      .map((move) => ({ kind, move, cells: cellsOf((role) => mayMove(role, move)) }))
      .filter(({ cells }) => Object.values(cells).some((cell) => cell !== 'none'));
  });
}

function mayMove(role: Role, name: MoveName): Cell {
  const { by } = moveOf(name);
  const everywhere = seesAll([role]) ? (['staff', ...standingsBy([role])] as const) : standingsBy([role]);
  if (everywhere.some((standing) => by.includes(standing))) return 'all';
  return ['staff' as const, ...own].some((standing) => by.includes(standing)) ? 'own' : 'none';
}

const yes = (holds: boolean): Cell => (holds ? 'all' : 'none');
const cellsOf = (cell: (role: Role) => Cell) =>
  Object.fromEntries(roleNames.map((role) => [role, cell(role)])) as Cells;
const power = (holds: (powers: Powers) => boolean): Cells => cellsOf((role) => yes(holds(roles[role])));

/** The other powers of the table of roles: a power without a row does not compile. */
export const powerRows = {
  works: power(({ works }) => works === 'atDesk'),
  heardAs: power(({ heardAs }) => heardAs.length > 0),
  leads: power((powers) => powers.leads),
  sets: power(({ sets }) => sets),
  keepsHomes: power((powers) => powers.keepsHomes),
  readsReports: power(({ readsReports }) => readsReports),
  looksAfter: power((powers) => powers.looksAfter),
  second: power((powers) => powers.second),
  writesNotices: power(({ notices }) => notices.includes('write')),
  reviewsNotices: power(({ notices }) => notices.includes('review')),
  approvesNotices: power(({ notices }) => notices.includes('approve')),
  sendsSurveys: power(({ surveys }) => surveys.includes('send')),
  keysPaperIn: power(({ surveys }) => surveys.includes('keyIn')),
  readsSurveys: power(({ surveys }) => surveys.includes('results')),
  keepsKnowledge: power((powers) => powers.keepsKnowledge),
  watches: power((powers) => powers.watches),
} satisfies Record<
  | Exclude<keyof Powers, 'standings' | 'gives' | 'notices' | 'surveys'>
  | `${'writes' | 'reviews' | 'approves'}Notices`
  | 'sendsSurveys'
  | 'keysPaperIn'
  | 'readsSurveys',
  Cells
>;
