import 'server-only';
import { textOf } from '@/lib/address';
import { departments } from '@/lib/services/departments';
import type { Params } from '@/lib/tickets/desk-query';
import type { Viewer } from '@/lib/viewer';
import { complaintsReport, type OfDepartment } from './complaints';
import { informationReport } from './information';
import { type Month, readMonth } from './month';
import { promisesReport } from './promises';
import type { Report, ReportName } from './report';

/** What an address asks of a report. */
export type Asked = { month: Month; department: OfDepartment };

export function readAsked(params: Params, now: Date): Asked {
  const d = textOf(params.d);
  const department = d === 'none' ? null : departments.find((one) => one === d);
  return { month: readMonth(textOf(params.m), now), department };
}

export function findReport(
  name: ReportName,
  viewer: Viewer,
  communityId: string,
  { month, department }: Asked,
  c: string | null,
): Promise<Report> {
  if (name === 'complaints') return complaintsReport(viewer, communityId, month, department, c);
  return { promises: promisesReport, information: informationReport }[name](viewer, communityId, month, c);
}
