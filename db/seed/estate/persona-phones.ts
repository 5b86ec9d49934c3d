import { residentPhone } from '@/db/seed/estate/names';
import { personas } from '@/db/seed/estate/personas';
import { staff } from '@/db/seed/estate/staff';

/** The number a persona signs in with; residents among them are the first people the estate admits. */
export function personaPhone(slug: string): string | undefined {
  const nth = personas.filter((one) => one.side === 'resident').findIndex((one) => one.slug === slug);
  return nth >= 0 ? residentPhone(nth + 1) : staff.find((one) => one.slug === slug)?.phone;
}
