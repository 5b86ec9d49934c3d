import { type BrowserContextOptions, devices } from '@playwright/test';

/** What stands on a desk: no touch, no phone's name. */
export const deskScreen: BrowserContextOptions = {
  ...devices['Desktop Chrome'],
  viewport: { width: 1440, height: 900 },
};

/** What a worker carries in one hand. */
export const workPhone: BrowserContextOptions = {
  ...devices['Pixel 7'],
  viewport: { width: 390, height: 844 },
};
