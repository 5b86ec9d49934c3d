import { z } from 'zod';
import { type Paper, papers } from './papers';

export const reviewParts = ['desk', 'engineering'] as const;
export type ReviewPart = (typeof reviewParts)[number];

const drawn: readonly Paper[] = [
  'drawings',
  'scheme',
  'wetScheme',
  'gasApproval',
  'heatingApproval',
  'planningApproval',
];

const verdict = z.enum(['open', 'passed', 'returned']).default('open');

/** REN-6: two reviews side by side; what was given back stands by its point. */
export const reviewState = z.object({
  round: z.int().min(1).default(1),
  desk: verdict,
  engineering: verdict,
  /** The points given back in this round, without their words. */
  returned: z.array(z.string()).default([]),
  scheduled: z.boolean().default(false),
});
export type Review = z.infer<typeof reviewState>;

export const isReviewed = ({ desk, engineering }: Review): boolean => desk === 'passed' && engineering === 'passed';

/** What each part looks at: papers and answers of the application, by their names. */
export const reviewPoints: Record<ReviewPart, readonly string[]> = {
  desk: [...papers.filter((one) => !drawn.includes(one)), 'period', 'builder'],
  engineering: [...papers.filter((one) => drawn.includes(one)), 'works'],
};
