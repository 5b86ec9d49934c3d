/** What the gate's buttons say, in the reader's language; places in braces are filled on the phone. */
export type GateWords = Record<
  'in' | 'out' | 'noCopyIn' | 'noCopyOut' | 'waiting' | 'pending' | 'refused' | 'seen',
  string
>;
