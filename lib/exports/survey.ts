import 'server-only';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import type { SheetCell } from '@/lib/sheets/write';
import { findResults } from '@/lib/surveys/find-results';
import { findYear, readYear } from '@/lib/surveys/find-year';
import type { ResultPart } from '@/lib/surveys/results/part';
import { sayResults } from '@/lib/surveys/results/say-results';
import { sayYear } from '@/lib/surveys/results/say-year';
import type { Viewer } from '@/lib/viewer';
import type { Exported, Wanted } from './kinds';

/** The survey that a form names, once it is counted. */
export async function countedSurvey(viewer: Viewer, communityId: string, q: string) {
  const id = idInput.safeParse(q);
  if (!id.success) throw notFound();
  const results = await findResults(viewer, id.data);
  if (results.survey.communityId !== communityId) throw notFound();
  if (!results.round) throw new Refusal('nothing');
  return { ...results, round: results.round };
}

/** The results as the page shows them, table under table; how they are counted stands on a sheet of its own. */
export async function exportSurvey(viewer: Viewer, communityId: string, { q }: Wanted): Promise<Exported> {
  const results = await countedSurvey(viewer, communityId, q);
  const [t, said] = await Promise.all([getTranslations('surveyResults'), sayResults(results, results.round)]);
  const widest = Math.max(3, ...said.parts.map(({ head }) => head.length));
  const headings = [said.title, ...Array.from({ length: widest - 1 }, () => '')];
  const { sentence, warnings, facts, method } = said.headline;
  const rows: SheetCell[][] = [
    ...[said.span, sentence, ...warnings].map((line) => [line]),
    [null],
    ...facts.map(({ term, value, more }) => [term, value, more ?? null]),
    ...said.parts.flatMap(rowsOf),
  ];
  const notes = { name: t('method.label'), lines: method };
  return { sheet: { name: t('title'), headings, rows, notes }, filters: `survey=${results.survey.id}` };
}

const rowsOf = ({ title, sentence, head, lines }: ResultPart): SheetCell[][] => [
  [null],
  [title],
  [sentence],
  head,
  ...lines.map(({ label, cells }) => [label, ...cells.map(({ value, text }) => value ?? text)]),
];

/** 《问卷结果统计表》 of a year. */
export async function exportSurveyYear(viewer: Viewer, communityId: string, { q }: Wanted): Promise<Exported> {
  const year = readYear(new URLSearchParams(q).get('y') ?? undefined, viewer.now);
  const said = await sayYear(await findYear(viewer, communityId, year), year);
  const rows = said.lines.map(({ cells }) => cells);
  return { sheet: { name: said.title, headings: said.head, rows }, filters: `year=${year}` };
}
