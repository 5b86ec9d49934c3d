import { z } from 'zod';

const moment = z.iso.datetime();
export const signers = ['applicant', 'contractor', 'office'] as const;
/** Who signs the agreement of three parties (REN-7). */
export type Signer = (typeof signers)[number];

/**
 * Which texts were accepted and signed, and when. Names and signatures stand in `acceptances`; here are versions and moments
 * only, since the history of a ticket keeps them for good.
 */
export const textsState = z.object({
  /** REN-2: the notice, by the applicant when filing and by the site foreman. */
  notice: z.object({ version: z.string(), at: moment }).nullable().default(null),
  foreman: z
    .object({ version: z.string(), at: moment, way: z.enum(['link', 'paper']) })
    .nullable()
    .default(null),
  agreement: z
    .object({
      version: z.string(),
      applicant: moment.nullable().default(null),
      contractor: moment.nullable().default(null),
      office: moment.nullable().default(null),
    })
    .nullable()
    .default(null),
});

export type TextsState = z.infer<typeof textsState>;
export type Agreement = NonNullable<TextsState['agreement']>;

/** REN-7: whether everybody who has to has signed one and the same text. */
export const isAgreed = ({ agreement }: TextsState, hasContractor: boolean): boolean =>
  agreement !== null && missingSigners(agreement, hasContractor).length === 0;

/** Who has still to sign, in the order in which they do. */
export const missingSigners = (agreement: Agreement | null, hasContractor: boolean): Signer[] =>
  signers.filter((one) => (one !== 'contractor' || hasContractor) && !agreement?.[one]);

/** A signature under one version of the text; under another one nobody's earlier signature counts. */
export function signedBy(agreement: Agreement | null, who: Signer, version: string, at: Date): Agreement {
  const before = agreement?.version === version ? agreement : unsigned(version);
  return { ...before, [who]: at.toISOString() };
}

const unsigned = (version: string): Agreement => ({ version, applicant: null, contractor: null, office: null });
