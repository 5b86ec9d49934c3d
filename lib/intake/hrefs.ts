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

export function intakeHref(asked: IntakeAsked): string {
  const pairs = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length > 0 ? `${INTAKE}?${new URLSearchParams(pairs)}` : INTAKE;
}
