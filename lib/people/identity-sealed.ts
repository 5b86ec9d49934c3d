import { markOf, seal } from './sealed';

/** Sealed for one pass. */
export const sealIdentity = (number: string, passId: string): string => seal(number, 'passes|identity_sealed', passId);

/** Tells the same person again within a community, without being readable. */
export const identityKey = (number: string, communityId: string): string => markOf(number, 'identity', communityId);
