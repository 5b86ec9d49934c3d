import { type Role, roles } from './roles';

/** Where in the office somebody belongs: orders are given to a department. */
export const departments = [
  'desk',
  'engineering',
  'cleaning',
  'security',
  'greening',
  'finance',
  'office',
  'company',
] as const;
export type Department = (typeof departments)[number];

export const roleNames = Object.keys(roles) as [Role, ...Role[]];
