import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { iconNamed } from '@/components/icons/icon';
import { elsewhere, inOrder } from '@/lib/desk/desk-moves';
import { serviceOf, services } from '@/lib/services';
import { moveOf } from '@/lib/services/decide';
import type { Service } from '@/lib/services/define';
import { type MoveName, moves } from '@/lib/services/moves';
import { type Standing, standings } from '@/lib/services/standing';
import { nextMove } from '@/lib/tickets/next-move';
import { workerActs } from '@/lib/tickets/order-form';
import { placed, quietMoves } from '@/lib/tickets/resident-acts';
import { standsAt } from '@/lib/tickets/say-head';
import { wordsOf } from '../support/inquiry/register';

type Tree = { [key: string]: Tree | string };
const at = (tree: Tree | string | undefined, path: string): Tree | string | undefined =>
  path
    .split('.')
    .reduce<Tree | string | undefined>((found, key) => (typeof found === 'object' ? found[key] : undefined), tree);

const languages = ['zh-CN', 'en'] as const;

function reachable(service: Service): Set<string> {
  const found = new Set([service.first]);
  for (const step of found) {
    for (const target of Object.values(service.steps[step]?.moves ?? {}))
      if (target !== 'same' && target !== 'back') found.add(target);
  }
  return found;
}

const atHome: readonly Standing[] = ['household', 'filer', 'payer', 'tenant', 'decider', 'neighbour'];
const onTheirFeet: readonly Standing[] = ['executor', 'department', 'engineering', 'security'];
const drawn = ['components/tickets/resident', 'app/(resident)/tickets/[id]']
  .map((folder) => join(import.meta.dirname, '../..', folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => join(folder, file)),
  )
  .map((file) => readFileSync(file, 'utf8'));

/** On the household's page, on the worker's phone, or at the desk. */
function hasPlace(move: MoveName, standing: Standing): boolean {
  if (moveOf(move).inner) return true;
  if (atHome.includes(standing)) {
    const named = new RegExp(`'${move}'|forms\\.${move}\\b|move="${move}"`);
    return placed.includes(move) || moveOf(move).apart
      ? drawn.some((source) => named.test(source))
      : quietMoves([move]).includes(move);
  }
  if (onTheirFeet.includes(standing))
    return nextMove([move], { payer: null }) === move || workerActs([move], null).includes(move);
  return elsewhere.includes(move) || inOrder([move], { executorId: null, visitFrom: null }).includes(move);
}

function dangerKeys({ dangers }: Service): string[] {
  if (!dangers) return [];
  const each = dangers.flatMap(({ name, calls }) => [name, `advice.${name}`, ...calls]);
  return ['link', 'title', 'duty', ...each].map((part) => `danger.${part}`);
}

describe.each(Object.keys(services))('the service %s', (kind) => {
  const service = serviceOf(kind);

  it('It goes by its own name, and its prefix is its own', () => {
    expect(service.kind).toBe(kind);
    const prefixes = Object.values(services).map((one) => one.prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(service.prefix).toMatch(/^[A-Z]{2}$/);
  });

  it('It reaches every step from the first, and its path is made of its steps', () => {
    expect([...reachable(service)].sort()).toEqual(Object.keys(service.steps).sort());
    for (const step of service.path) expect(service.steps).toHaveProperty(step);
  });

  it('It knows for every step beside its path, while it goes on, where on the path that stands', () => {
    for (const [step, { phase, at: on, moves }] of Object.entries(service.steps)) {
      if (on !== undefined)
        expect([step, service.path.indexOf(on)]).toEqual([step, standsAt(service, { step, backStep: null })]);
      const isKnown = on !== undefined || service.path.includes(step) || Object.values(moves).includes('back');
      expect([step, phase === 'done' || isKnown]).toEqual([step, true]);
    }
  });

  it('It has an ending, and what is over stays so or is opened again', () => {
    const endings = Object.values(service.steps).filter((step) => step.phase === 'done');
    expect(endings.length).toBeGreaterThan(0);
    const led = endings.flatMap((step) => Object.values(step.moves)).filter((target) => target !== 'same');
    expect(led.filter((target) => service.steps[target]?.phase !== 'open')).toEqual([]);
  });

  it('It lets somebody make each of its moves', () => {
    for (const step of Object.values(service.steps)) {
      for (const name of Object.keys(step.moves) as MoveName[]) {
        expect(moveOf(name).by.length).toBeGreaterThan(0);
        for (const standing of moveOf(name).by) expect(standings).toContain(standing);
      }
    }
  });

  it('It gives each move of each step a place on a screen for everybody who may make it', () => {
    for (const step of Object.values(service.steps)) {
      for (const name of Object.keys(step.moves) as MoveName[])
        for (const standing of moveOf(name).by) expect([name, standing, hasPlace(name, standing)]).toContain(true);
    }
  });

  it('It still parses every shape ever stored', () => {
    expect(service.examples.length).toBeGreaterThan(0);
    for (const example of service.examples) expect(service.details.safeParse(example)).toMatchObject({ success: true });
  });

  it('It refuses what its form never asked', () => {
    expect(service.details.safeParse({ ...service.examples[0], stray: 1 }).success).toBe(false);
    expect(service.details.safeParse({ ...service.examples[0], description: { $ne: null } }).success).toBe(false);
  });

  it('It files each example as a ticket with a summary, a known category and words to find it by', () => {
    for (const example of service.examples) {
      const filed = service.file(service.details.parse(example));
      expect(service.categories).toContain(filed.category);
      expect(filed.summary.length).toBeGreaterThan(0);
      expect([...filed.summary].length).toBeLessThanOrEqual(60);
    }
  });

  it('It cuts what was written by whole signs: half of one is refused by the database', () => {
    const long = service.fields.filter((field) => field.control === 'textarea').map((field) => field.name);
    for (const example of service.examples) {
      const written = Object.fromEntries(long.map((name) => [name, `${'水'.repeat(59)}😀${'水'.repeat(9)}`]));
      const { summary, words } = service.file(service.details.parse({ ...example, ...written }));
      expect([summary, words].map((text) => /\p{Surrogate}/u.test(text))).toEqual([false, false]);
    }
  });

  it('It asks only for fields that its details know, each shown under a condition on an earlier field', () => {
    const known = Object.keys(service.details.parse(service.examples[0]));
    service.fields.forEach((field, i) => {
      expect(known).toContain(field.name);
      if (field.when) expect(service.fields.slice(0, i).map((one) => one.name)).toContain(field.when.field);
    });
  });

  it.each(languages)('It has its words in %s: name, steps, fields, options and dangers', async (language) => {
    const words = (await wordsOf(language))[kind] as Tree;
    const missing = [
      ...['name', 'title', 'done', 'submit', 'result.title', 'result.call'],
      ...dangerKeys(service),
      ...Object.keys(service.steps).map((step) => `steps.${step}`),
      ...service.fields.map((field) => `fields.${field.name}.label`),
      ...service.fields.flatMap(({ page }) => (page ? [`pages.${page}`] : [])),
      ...service.fields.flatMap((field) => (field.options ?? []).map((option) => `options.${field.name}.${option}`)),
    ].filter((path) => typeof at(words, path) !== 'string');
    expect(missing).toEqual([]);
  });

  it('It has an icon, and one for each category', () => {
    for (const name of [service.icon, ...service.categories]) expect([name, iconNamed(name)]).toEqual([name, name]);
  });
});

describe.each(Object.keys(moves) as MoveName[])('the move %s', (name) => {
  it.each(languages)('It has its words in %s', async (language) => {
    const { moves: words, choices } = (await wordsOf(language)) as { moves: Tree; choices: Tree };
    const fields = moveOf(name).fields;
    const missing = [
      ...['label', 'did', 'event'].map((part) => [words, `${name}.${part}`] as const),
      ...fields.map((field) => [words, `${name}.fields.${field.name}.label`] as const),
      ...fields.flatMap((field) =>
        (field.options ?? []).map((option) => [choices, `${field.optionsAs ?? field.name}.${option}`] as const),
      ),
    ].filter(([tree, path]) => typeof at(tree, path) !== 'string');
    expect(missing.map(([, path]) => path)).toEqual([]);
  });
});

describe('the rules say no in words', () => {
  it.each(languages)('Every condition that a move names has its sentence in %s', async (language) => {
    const { refusals } = (await wordsOf(language)) as { refusals: Tree };
    const named = new Set(Object.values(moves).flatMap((move) => ('when' in move ? (move.when ?? []) : [])));
    expect([...named].filter((name) => typeof at(refusals, `condition.${name}`) !== 'string')).toEqual([]);
  });
});
