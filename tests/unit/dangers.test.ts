import { describe, expect, it } from 'vitest';
import { people } from '@/db/seed/estate/people';
import { personaPhone } from '@/db/seed/estate/persona-phones';
import { personas } from '@/db/seed/estate/personas';
import { staff } from '@/db/seed/estate/staff';
import { messagesOf } from '@/lib/i18n/messages-of';
import { services } from '@/lib/services';
import type { Service } from '@/lib/services/define';

const dangerous = Object.values<Service>(services).flatMap((service) =>
  (service.dangers ?? []).map((danger) => ({ service, danger, name: `${service.kind} ${danger.name}` })),
);

describe.each(dangerous)('the danger $name', ({ service, danger }) => {
  it('A danger files as an emergency in one tap', () => {
    const details = service.details.parse({ ...danger.details, description: danger.name });
    expect(service.file(details).urgency).toBe('emergency');
  });

  it('A danger has its words and its advice in both languages', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const all = (await messagesOf(locale)) as unknown as Record<string, { danger: Record<string, unknown> }>;
      const words = all[service.kind]?.danger;
      expect(words?.[danger.name]).toBeTypeOf('string');
      expect(words?.advice).toHaveProperty(danger.name);
      for (const call of danger.calls) expect(words?.[call]).toBeTypeOf('string');
    }
  });

  it('A danger is never asked for in the form', () => {
    for (const field of service.fields)
      if (field.name in danger.details && field.name !== 'place' && field.name !== 'category')
        expect(field.options).not.toContain(danger.details[field.name]);
  });
});

describe('the personas of the demo', () => {
  it('sign in with the numbers that the estate gave them', () => {
    const estate = people(1, '2026-11-21');
    for (const { slug } of personas) {
      const known = estate.residents.find((one) => one.slug === slug) ?? staff.find((one) => one.slug === slug);
      expect(personaPhone(slug)).toBe(known?.phone);
    }
  });
});
