type Asked = { building: string; entrance: string; room: string };
type Place = { building: string; label: string; floor: number };

const ends = /(号楼|栋|幢|座|号|楼|单元|梯|室|房|户|#)+$/;
const between = /(?:号楼|栋|幢|座|单元|楼|#|[-\u2010-\u2015\u2212/\\_~.\u3001])+/;

/** A building's name without the word for it: 3, A. */
export const buildingKey = (name: string): string =>
  name.normalize('NFKC').replace(/\s/g, '').replace(ends, '').toUpperCase();

/** A home by three cells, or by one that says all: 3-2-1201. Tells why not when a part is missing. */
export function readPlace({ building, entrance, room }: Asked): Place | { why: string } {
  const pieces = room.replace(/\s/g, '').replace(ends, '').toUpperCase().split(between).filter(Boolean);
  const last = pieces.at(-1);
  if (!last) return { why: 'noRoom' };
  const before = pieces.slice(0, -1);
  const key = buildingKey(building) || (before[0] ?? '');
  if (!key) return { why: 'noBuilding' };
  const rest = before[0] === key ? before.slice(1) : before;
  const door = buildingKey(entrance) || rest.join('-');
  const label = [key, door, last].filter(Boolean).join('-');
  if (!/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+){1,3}$/u.test(label) || label.length > 24) return { why: 'badRoom' };
  return { building: key, label, floor: floorOf(last) };
}

/** 1201 is on the 12th floor; a room without digits on none that is known. */
function floorOf(room: string): number {
  const digits = /\d{3,5}/.exec(room)?.[0];
  return digits ? Number(digits.slice(0, -2)) : 1;
}
