import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type Plant } from '../support/planted-copy';

const file = 'lib/action.ts';
const plants: (Plant & { of: string })[] = [
  {
    of: 'actions take what they are sent without reading it first',
    file,
    from: 'parseInput(rules.input, withoutKey(values))',
    to: 'withoutKey(values) as never',
  },
  {
    of: 'actions throw what goes wrong as it is',
    file,
    from: 'if (!(reason instanceof Refusal)) return faulted(reason, rules.limit.name, values);',
    to: "if (!(reason instanceof Refusal) || reason.key === 'input') throw reason;",
  },
];

let project: ReturnType<typeof copyProject>;

beforeAll(() => {
  project = copyProject();
});
afterAll(() => project?.drop());

for (const { of, ...plant } of plants) {
  test(`Hostile bodies turn red where ${of} (T19)`, () => {
    const said = project.runPlanted(plant, 'fuzz');
    expect(said.times, `${plant.file} has it once`).toBe(1);
    expect(said.status).not.toBe(0);
    expect(said.output).toContain('No server action breaks, does or tells anything');
  });
}
