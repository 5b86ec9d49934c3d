import 'server-only';
import { personaPhone } from '@/db/seed/estate/persona-phones';
import { personas } from '@/db/seed/estate/personas';
import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';
import { notFound } from '@/lib/refusal';
import { phoneIndex } from './phone';

export type PersonaCell = { slug: string; name: string; about: string; side: 'resident' | 'desk'; as: string };

/** The people a visitor of the demo can be; nobody outside demo mode. */
export function findPersonas(locale: Locale): PersonaCell[] {
  if (!env().DEMO) return [];
  return personas.map(({ slug, name, side, as, zh, en }) => ({
    slug,
    name,
    side,
    as,
    about: locale === 'en' ? en : zh,
  }));
}

/** The person behind a persona. Refuses outside demo mode, and when the estate doesn't have them. */
export async function personOfPersona(slug: string): Promise<string> {
  const phone = env().DEMO ? personaPhone(slug) : undefined;
  if (!phone) throw notFound();
  const [row] = await database().plain<{ id: string | null }>(sql`select person_by_phone(${phoneIndex(phone)}) as id`);
  if (!row?.id) throw notFound();
  return row.id;
}
