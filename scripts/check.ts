import { check } from './check-steps';

const outcomes = await check();
process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : process.exitCode;
