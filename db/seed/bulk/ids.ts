import { type Dice, dice } from '@/db/seed/estate/random';

/** Ids and salts that fall the same way each time; an id is a UUIDv7 of its moment, so that ids stand in the order of time. */
export function openMint(seed: number, topic: string) {
  const d = dice(seed, topic);
  return {
    id(at: number): string {
      const time = Math.floor(at).toString(16).padStart(12, '0');
      const [a, b, c] = [hex8(d), hex8(d), hex8(d)];
      const variant = '89ab'[Math.floor(d.next() * 4)];
      return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-${variant}${a.slice(3, 6)}-${b}${c.slice(0, 4)}`;
    },
    /** 16 bytes in hexadecimal. */
    salt: (): string => hex8(d) + hex8(d) + hex8(d) + hex8(d),
  };
}

export type Mint = ReturnType<typeof openMint>;

const hex8 = (d: Dice) =>
  Math.floor(d.next() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0');
