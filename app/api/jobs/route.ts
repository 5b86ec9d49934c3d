import { workAtTheDoor } from '@/lib/jobs/door';

/** A host that ends what takes longer: what was under way is free again at once, and done with the next call. */
export const maxDuration = 60;

export { workAtTheDoor as GET, workAtTheDoor as POST };
