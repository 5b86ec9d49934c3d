import type { LooseWords } from '@/lib/i18n/service-words';
import { serviceOf } from '@/lib/services';
import type { TicketRow } from './row';

export type FormFact = { name: string; term: string; value: string };

/** What the form said besides its description, in the reader's words, in the service's order; empty answers left out. */
export function formFacts({ kind, details }: Pick<TicketRow, 'kind' | 'details'>, service: LooseWords): FormFact[] {
  const given = details as Record<string, unknown>;
  return serviceOf(kind).facts.flatMap((name) => {
    const said = [given[name] ?? []]
      .flat()
      .filter(Boolean)
      .map((value) => optionOf(service, name, String(value)));
    return said.length > 0 ? [{ name, term: service(`fields.${name}.label`), value: said.join(' · ') }] : [];
  });
}

export const optionOf = (service: LooseWords, name: string, value: string) =>
  service.has(`options.${name}.${value}`) ? service(`options.${name}.${value}`) : value;

/** Where it is: the home as residents say it, or the building and the spot of a public area. */
export function whereOf(
  { place, details }: Pick<TicketRow, 'place' | 'details'>,
  { unit, building }: { unit: string | null; building: string | null },
  publicArea: string,
): string {
  if (place === 'home') return unit ?? '';
  const { spot } = details as { spot?: unknown };
  return [building ?? publicArea, spot].filter(Boolean).join(' ');
}
