import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's choice for argon2id, which is 2 in the library: 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half-width and full-width digits and letters are the same password, however the keyboard was set. */
const plain = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(plain(password), cost);

/** Whether it is the password; with no hash to compare it takes the same time and is not. */
export async function isPassword(password: string, known: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this one');
  const right = await verify(known ?? (await decoy), plain(password));
  return known !== null && right;
}

let decoy: Promise<string> | undefined;
