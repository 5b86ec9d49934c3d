import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCosts } from './costs';
import { grow } from './scale/growth';
import { bounds, inputs, machines, valuesOf } from './scale/inputs';
import { findLimits, openCell } from './scale/limits';
import { drawScale } from './scale/picture';
import { sayFigures, sayInputs } from './scale/report';
import { estimatedBytes } from './scale/row-bytes';
import { writeSection } from './section';

/**
 * Scale on paper, checked: plays 1 to 10,000 communities in one cell from what the bench measured, prints where each resource
 * is past its bound, and draws the curve. `--doc` writes the figures into docs/scale.md too; `--results` reads another file.
 * The same inputs come out the same.
 */
const DOC = 'docs/scale.md';
const PICTURE = 'docs/pictures/scale.svg';

const { values } = parseArgs({
  options: { doc: { type: 'boolean', default: false }, results: { type: 'string' }, picture: { type: 'string' } },
});
const into = (section: string, text: string) => {
  if (values.doc) writeFileSync(DOC, writeSection(readFileSync(DOC, 'utf8'), section, text));
};

try {
  simulate();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function simulate() {
  const assumed = valuesOf(inputs);
  const estimated = estimatedBytes();
  into('inputs', sayInputs(grow(assumed, estimated, new Map())));
  const costs = readCosts(values.results);
  const grown = grow(assumed, estimated, costs.bytes);
  into('inputs', sayInputs(grown));
  const world = { costs, assumed, bounds: valuesOf(bounds), grown };
  const found = machines.map((machine) => {
    const cell = openCell(machine, world);
    return { cell, limits: findLimits(cell) };
  });
  const figures = sayFigures(found, world);
  console.log(figures);
  const large = found.at(-1);
  if (large) writeFileSync(values.picture ?? PICTURE, drawScale(large.cell, large.limits));
  into('figures', figures);
}
