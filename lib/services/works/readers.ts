import type { Readers } from '../define';
import type { Standing } from '../standing';

const office = ['desk', 'supervisor', 'manager'] as const satisfies readonly Standing[];

/**
 * GEN-8 for works: papers and signatures are for who reviews the application, a worker's picture for who gives out passes and
 * who stands at the gate, what proves money for who takes it, keeps it or says what is deducted.
 */
export const worksReaders = {
  paper: [...office, 'engineering'],
  signature: [...office, 'engineering'],
  pass: [...office, 'security'],
  receipt: [...office, 'finance', 'engineering'],
} as const satisfies Readers;
