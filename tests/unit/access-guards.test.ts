import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guards as others } from '../support/e2e/access/guards';
import { bookGuards } from '../support/e2e/access/guards-books';
import { homeGuards } from '../support/e2e/access/guards-homes';
import { noticeGuards } from '../support/e2e/access/guards-notices';
import { staffGuards } from '../support/e2e/access/guards-staff';
import { surveyBuildGuards } from '../support/e2e/access/guards-survey-build';
import { tellingGuards } from '../support/e2e/access/guards-telling';
import { watchGuards } from '../support/e2e/access/guards-watch';
import { worksGuards } from '../support/e2e/access/guards-works';

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

test('Each guard that the long drill takes out stands in its file just once', () => {
  const missing = guards.filter(({ file, from }) => readFileSync(file, 'utf8').split(from).length !== 2);
  expect(missing.map(({ file, from }) => `${file}: ${from}`)).toEqual([]);
});
