import { afterAll, beforeAll } from 'vitest';

/** What a file's tests stand on: laid before the first of them, closed after the last; named above them, filled by then. */
export function staged<Stage extends { database: { close(): Promise<void> } }>(lay: () => Promise<Stage>): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    Object.assign(stage, await lay());
  });
  afterAll(() => stage.database.close());
  return stage;
}
