import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { contactFields, contactShape } from '../contact';
import type { FieldShape } from '../fields';
import { listed, MOST_PAPERS, papersInput } from '../listed';
import { noticeShape } from './accept-notice';
import { askedFor, type Paper, paperField, papers, papersFor } from './papers';
import { type Plan, works } from './plan';
import { reviewPoints } from './review';

const list = <T extends string>(all: readonly [T, ...T[]]) =>
  z.preprocess(listed, z.array(z.enum(all)).min(1).max(all.length));
const paperShapes = Object.fromEntries(papers.map((one) => [paperField(one), papersInput])) as Record<
  `paper_${Paper}`,
  typeof papersInput
>;
const day = z.union([z.iso.date(), z.literal('')]).default('');
const line = (max: number) => z.string().trim().max(max).default('');

/** 《装修申报表》 (REN-1): who, what, by whom, when, with which papers. */
export const applicationShape = z
  .strictObject({
    unit: z.string().max(60),
    applicant: z.enum(['owner', 'tenant']),
    builder: z.enum(['contractor', 'self']),
    works: list(works),
    area: z.coerce.number().int().min(1).max(2000),
    description: z.string().trim().min(2).max(1000),
    from: z.iso.date(),
    to: z.iso.date(),
    contractor: line(60),
    licenceNo: line(40),
    licenceUntil: day,
    foreman: line(20),
    ...paperShapes,
    ...noticeShape,
    ...contactShape,
  })
  .superRefine((asked, c) => {
    const need = (path: string) => c.addIssue({ code: 'too_small', minimum: 1, origin: 'array', path: [path] });
    if (asked.builder === 'contractor')
      for (const field of ['contractor', 'licenceNo', 'licenceUntil', 'foreman'] as const)
        if (!asked[field]) need(field);
  });
export type Application = z.infer<typeof applicationShape>;

/** The papers of an application, all of them. */
export const paperIds = (details: Record<string, unknown>): string[] =>
  papers.flatMap((one) => (details[paperField(one)] as string[] | undefined) ?? []);

/** Until when the licence of who builds holds. */
const licenceOf = ({ builder, licenceUntil }: Application): string | null =>
  builder === 'contractor' ? licenceUntil || null : null;

/** Refuses a licence that lapses before works begin, beside its field. */
export function requireLicence(asked: Application): void {
  const until = licenceOf(asked);
  if (until !== null && until < asked.from) throw new Refusal('input', {}, { licenceUntil: 'licenceLapsed' });
}

/** What the works ask for and is not there. */
const missingPapers = (asked: Application): Paper[] =>
  papersFor(asked).filter((one) => asked[paperField(one)].length === 0);

/** What of an application the moves go by. */
export const planOf = (asked: Application): Plan => ({
  works: works.filter((one) => asked.works.includes(one)),
  area: asked.area,
  builder: asked.builder,
  from: asked.from,
  to: asked.to,
  licenceUntil: licenceOf(asked),
  missing: missingPapers(asked),
  shown: papers.filter((one) => reviewPoints.desk.includes(one)).flatMap((one) => asked[paperField(one)]),
});

const paper = (one: Paper, when: FieldShape['when']): FieldShape => ({
  name: paperField(one),
  control: 'papers',
  page: 'papers',
  max: MOST_PAPERS,
  ...(when && { when }),
});

const applicants: Partial<Record<Paper, string>> = {
  ownership: 'owner',
  lease: 'tenant',
  mandate: 'tenant',
  consent: 'tenant',
};
const builders: Partial<Record<Paper, string>> = {
  licence: 'contractor',
  qualification: 'contractor',
  guarantee: 'self',
};

function whenOf(one: Paper): FieldShape['when'] {
  const asked = askedFor[one];
  if (asked) return { field: 'works', equals: [...asked] };
  if (applicants[one]) return { field: 'applicant', equals: applicants[one] };
  return builders[one] ? { field: 'builder', equals: builders[one] } : undefined;
}

const byContractor = { field: 'builder', equals: 'contractor' };

/** The form, page by page; what is asked follows from what was answered before. */
export const applicationFields: readonly FieldShape[] = [
  { name: 'unit', control: 'radio', required: true, from: 'homes', page: 'who' },
  { name: 'applicant', control: 'chips', required: true, options: ['owner', 'tenant'], page: 'who' },
  { name: 'builder', control: 'chips', required: true, options: ['contractor', 'self'], page: 'who' },
  { name: 'contractor', control: 'text', required: true, maxLength: 60, page: 'who', when: byContractor },
  { name: 'licenceNo', control: 'text', required: true, maxLength: 40, page: 'who', when: byContractor },
  {
    name: 'licenceUntil',
    control: 'date',
    required: true,
    page: 'who',
    when: byContractor,
    notBefore: { of: 'today', says: 'licenceLapsed' },
  },
  { name: 'foreman', control: 'text', required: true, maxLength: 20, page: 'who', when: byContractor },
  ...contactFields.map((field) => ({ ...field, page: 'who' })),
  { name: 'works', control: 'checkboxes', required: true, options: works, page: 'works' },
  { name: 'area', control: 'number', required: true, min: 1, max: 2000, page: 'works' },
  { name: 'description', control: 'textarea', required: true, maxLength: 1000, rows: 4, page: 'works' },
  { name: 'from', control: 'date', required: true, page: 'works', notBefore: { of: 'today', says: 'periodPast' } },
  { name: 'to', control: 'date', required: true, page: 'works', notBefore: { of: 'from', says: 'endsBeforeStart' } },
  ...papers.map((one) => paper(one, whenOf(one))),
];
