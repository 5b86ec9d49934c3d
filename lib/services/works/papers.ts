import type { Work } from './plan';

/** Every paper that an application may ask for (REN-1, REN-5), in the order of the form. */
export const papers = [
  'ownership',
  'identity',
  'lease',
  'mandate',
  'consent',
  'licence',
  'qualification',
  'guarantee',
  'skills',
  'drawings',
  'scheme',
  'wetScheme',
  'gasApproval',
  'heatingApproval',
  'planningApproval',
] as const;
export type Paper = (typeof papers)[number];

export type Asked = { applicant: string; builder: string; works: readonly string[] };

/** For which works a paper is asked; empty: for all. */
export const askedFor: Partial<Record<Paper, readonly Work[]>> = {
  skills: ['power', 'pipes', 'gas'],
  scheme: ['structure', 'load'],
  wetScheme: ['wet'],
  gasApproval: ['gas'],
  heatingApproval: ['heating'],
  planningApproval: ['facade'],
};

const byApplicant: Record<string, readonly Paper[]> = {
  owner: ['ownership', 'identity'],
  tenant: ['identity', 'lease', 'mandate', 'consent'],
};
const byBuilder: Record<string, readonly Paper[]> = {
  contractor: ['licence', 'qualification'],
  self: ['guarantee'],
};

/** The papers that an application must bring, by who applies, who builds and what is done. */
export function papersFor({ applicant, builder, works }: Asked): Paper[] {
  const needed = new Set<Paper>([...(byApplicant[applicant] ?? []), ...(byBuilder[builder] ?? []), 'drawings']);
  for (const [paper, all] of Object.entries(askedFor))
    if (all.some((one) => works.includes(one))) needed.add(paper as Paper);
  return papers.filter((one) => needed.has(one));
}

/** Where a paper stands in the form. */
export const paperField = (paper: Paper): `paper_${Paper}` => `paper_${paper}`;
