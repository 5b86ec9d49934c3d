/** CMP-6: what a complaint is about, apart from its cause. */
export const subjects = [
  'noise',
  'pet',
  'parking',
  'thrown',
  'fee',
  'leftover',
  'cleaning',
  'security',
  'staff',
  'other',
] as const;
