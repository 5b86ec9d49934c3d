import { z } from 'zod';
import { addressOf } from '@/lib/address';
import { idInput } from '@/lib/id';
import type { Params } from '@/lib/tickets/desk-query';
import { type Dim, dims, type Narrowed } from './cohort';
import { type FlowName, flowNames } from './flow';
import { type FigureName, figureNames, type MeasureName, measures, type Part, parts } from './measures';
import { type Month, readMonth } from './month';

/** What a figure stands on: a part of a rate, a measure, a part of the flow, or a cluster by its earliest ticket. */
export type Figure =
  | { rate: FigureName; part: Part }
  | { measure: MeasureName }
  | { flow: FlowName }
  | { cluster: string };

/** The list behind a figure, as it stands in an address. `judged`: of the complaints alone. */
export type Behind = { month: Month; figure: Figure; by: Narrowed; judged: boolean; after?: string };

export const BEHIND = '/admin/reports/tickets';
/** What a dimension says of those that have nothing in it. */
const NONE = 'none';

const word = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/)
  .optional()
  .catch(undefined);

export function readBehind(params: Params, now: Date): Behind {
  const text = (name: string) => word.parse(params[name]);
  const by = dims.flatMap((dim): [Dim, string | null][] => {
    const value = text(dim);
    return value ? [[dim, value === NONE ? null : value]] : [];
  });
  const after = z.string().max(100).optional().catch(undefined).parse(params.after);
  return {
    month: readMonth(text('m'), now),
    figure: readFigure(text('f'), text('p'), params.x),
    by: Object.fromEntries(by),
    judged: text('of') === 'judged',
    ...(after ? { after } : {}),
  };
}

function readFigure(name: string | undefined, part: string | undefined, of: Params[string]): Figure {
  const cluster = idInput.safeParse(of).data;
  if (name === 'alike' && cluster) return { cluster };
  const flow = flowNames.find((one) => name === `flow-${one}`);
  if (flow) return { flow };
  const rate = figureNames.find((one) => one === name);
  const known = parts.find((one) => one === part);
  if (rate && known) return { rate, part: known };
  return { measure: (Object.keys(measures) as MeasureName[]).find((one) => one === name) ?? 'received' };
}

export function behindHref({ month, figure, by, judged, after }: Behind, c: string | null): string {
  const narrowed = Object.fromEntries(dims.map((dim) => [dim, by[dim] === null ? NONE : by[dim]]));
  return addressOf(BEHIND, { c, m: month, ...namesOf(figure), of: judged ? 'judged' : null, ...narrowed, after });
}

function namesOf(figure: Figure): Record<string, string> {
  if ('cluster' in figure) return { f: 'alike', x: figure.cluster };
  if ('flow' in figure) return { f: `flow-${figure.flow}` };
  if ('measure' in figure) return { f: figure.measure };
  return { f: figure.rate, p: figure.part };
}
