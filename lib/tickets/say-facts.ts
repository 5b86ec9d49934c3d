import type { LooseWords } from '@/lib/i18n/service-words';
import { serviceOf } from '@/lib/services';
import type { TicketRow } from './row';

export type Fact = { name: string; term: string; value: string };

/** What the form said besides its description, in the reader's words, in the service's order; empty answers left out. */
export function sayFacts({ kind, details }: Pick<TicketRow, 'kind' | 'details'>, service: LooseWords): Fact[] {
  const given = details as Record<string, unknown>;
  return serviceOf(kind).facts.flatMap((name) => {
    const said = [given[name] ?? []]
      .flat()
      .filter((value) => value !== '')
      .map((value) => {
        const key = `options.${name}.${value}`;
        return service.has(key) ? service(key) : String(value);
      });
    const term = service.has(`fields.${name}.label`) ? service(`fields.${name}.label`) : name;
    return said.length > 0 ? [{ name, term, value: said.join(' · ') }] : [];
  });
}

/** Where it is: the home as residents say it, or the building and the spot of a public area. */
function whereOf(
  { place, details }: Pick<TicketRow, 'place' | 'details'>,
  { unit, building }: { unit: string | null; building: string | null },
  publicArea: string,
): string {
  if (place === 'home') return unit ?? '';
  const { spot } = details as { spot?: unknown };
  return [building ?? publicArea, spot].filter(Boolean).join(' ');
}
