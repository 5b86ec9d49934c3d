import { overallKey } from '../asked-topics';
import type { SurveyDefinition } from '../definition';
import { type Five, postStratified, satisfactionIndex, satisfiedShare } from '../statistics';
import { fiveOf, type Tally } from '../tally';
import { addFive, type Counting, NONE, totalOf } from './figure';

export type Weighted = { share: number | null; index: number | null };
type Counted = { definition: SurveyDefinition; paper: number; tally: Tally };

/**
 * The whole as if each building had answered by how many live there. Strata are the buildings that are told apart, and all
 * others as one: none of them is of fewer than five answers. Sheets of paper bear no building and lie with the others, so
 * they stand there for the homes whose answers they are: of a building, as large a part as answered without being told.
 */
export function weightedOf({ definition, paper, tally }: Counted, counting: Counting): Weighted | null {
  const key = overallKey(definition);
  if (!key || !tally.whole[key]) return null;
  const apart = Object.entries(tally.buildings).flatMap(([building, { [key]: counts }]) =>
    counts ? [{ counts: fiveOf(counts), of: standsFor(fiveOf(counts), tally.returned[building], paper) }] : [],
  );
  const told = apart.map(({ counts }) => counts).reduce(addFive, NONE);
  const rest = {
    counts: fiveOf(tally.whole[key]).map((count, at) => count - (told[at] as number)) as Five,
    of: totalOf(Object.values(tally.returned).map(({ sent }) => sent)) - totalOf(apart.map(({ of }) => of)),
  };
  const counts = postStratified([...apart, rest]);
  return {
    share: satisfiedShare(counts, counting.fairCounts),
    index: satisfactionIndex(counts, counting.weighting),
  };
}

function standsFor(counts: Five, returned: Tally['returned'][string] | undefined, paper: number): number {
  const { sent, answered } = returned ?? { sent: 0, answered: 0 };
  return paper > 0 && answered > 0 ? sent * Math.min(1, totalOf(counts) / answered) : sent;
}
