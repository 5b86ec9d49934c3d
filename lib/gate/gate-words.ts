import 'server-only';
import { getMessages } from '@/lib/i18n/translations';

/** What the gate's buttons need, passed to them as one prop; the phone fills its places in braces. */
export const gateWords = async () => (await getMessages()).gate.tap;
