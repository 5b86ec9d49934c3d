import { deskHref } from '@/lib/desk/hrefs';
import type { Month } from './month';
import { reportHref, reportNames, reportPaths } from './report';

export const MORNING = '/admin/reports/morning';

/** The reports side by side; a month that was chosen goes along, but for the morning's sheet. */
export const reportTabs = (month: Month, c: string | null) => [
  ...reportNames.map((name) => ({ name, href: reportHref(reportPaths[name], { month }, c) })),
  { name: 'morning' as const, href: deskHref(MORNING, c) },
];
