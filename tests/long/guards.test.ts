import { afterAll, beforeAll, expect, test } from 'vitest';
import { guards as others } from '../support/e2e/access/guards';
import { bookGuards } from '../support/e2e/access/guards-books';
import { homeGuards } from '../support/e2e/access/guards-homes';
import { noticeGuards } from '../support/e2e/access/guards-notices';
import { staffGuards } from '../support/e2e/access/guards-staff';
import { surveyBuildGuards } from '../support/e2e/access/guards-survey-build';
import { tellingGuards } from '../support/e2e/access/guards-telling';
import { watchGuards } from '../support/e2e/access/guards-watch';
import { worksGuards } from '../support/e2e/access/guards-works';
import { copyProject } from '../support/planted-copy';

const guards = [
  ...others,
  ...homeGuards,
  ...staffGuards,
  ...bookGuards,
  ...tellingGuards,
  ...noticeGuards,
  ...surveyBuildGuards,
  ...worksGuards,
  ...watchGuards,
];
let project: ReturnType<typeof copyProject>;

beforeAll(() => {
  project = copyProject();
});
afterAll(() => project?.drop());

/** GUARDS=photo,home takes out only those whose name has one of these words. */
const wanted = process.env.GUARDS?.split(',') ?? [''];

for (const { of, file, from, to, caught } of guards.filter((guard) => wanted.some((word) => guard.of.includes(word)))) {
  test(`The access matrix turns red without this: ${of}`, () => {
    const said = project.runPlanted({ file, from, to }, 'access-matrix');
    expect(said.times, `${file} has the guard once`).toBe(1);
    expect(said.status).not.toBe(0);
    expect(said.output).toContain(caught);
  });
}
