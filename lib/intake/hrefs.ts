import { addressOf } from '@/lib/address';

export const INTAKE = '/admin/intake';

/** What the address of the intake desk says; never a name, a number or words of a call. */
export type IntakeAsked = {
  c?: string | null;
  kind?: string | undefined;
  unit?: string | undefined;
  who?: string | undefined;
  call?: string | undefined;
  post?: string | undefined;
  filed?: string | undefined;
  stranger?: string | undefined;
  paste?: string | undefined;
};

export const intakeHref = (asked: IntakeAsked): string => addressOf(INTAKE, asked);
