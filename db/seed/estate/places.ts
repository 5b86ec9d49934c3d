import { type Day, monthsBefore } from '@/db/seed/estate/time';

export type CommunityId = 'cuihu' | 'fenglin';
export type Community = {
  id: CommunityId;
  name: string;
  english: string;
  handedOver: Day;
  deskPhone: string;
  dutyPhone: string;
  address: string;
};
export type Building = {
  community: CommunityId;
  name: string;
  entrances: number;
  floors: number;
  kind: '高层' | '小高层';
};
export type Unit = {
  /** `cuihu/3-2-1201`: unique over both communities. */
  id: string;
  community: CommunityId;
  building: string;
  entrance: string;
  room: string;
  floor: number;
  /** As residents say it: 栋-单元-室. */
  label: string;
  area: number;
  handedOver: Day;
};
export type PublicPlace = { id: string; community: CommunityId; kind: PlaceKind; label: string; building?: string };
export type PlaceKind = 'lift' | 'lobby' | 'corridor' | 'roof' | 'garage' | 'garden' | 'gate' | 'playground' | 'pumps';

/** Area code 0300 is not assigned, so these telephones ring nobody. */
export function communities(today: Day): Community[] {
  return [
    {
      id: 'cuihu',
      name: '翠湖花园',
      english: 'Jade Lake Garden',
      handedOver: monthsBefore(today, 72),
      deskPhone: '0300-8600 1200',
      dutyPhone: '0300-8600 1299',
      address: '临江市湖滨区翠湖路 66 号',
    },
    {
      id: 'fenglin',
      name: '枫林雅苑',
      english: 'Maple Court',
      handedOver: monthsBefore(today, 18),
      deskPhone: '0300-8600 2200',
      dutyPhone: '0300-8600 2299',
      address: '临江市湖滨区枫林大道 18 号',
    },
  ];
}

export const companyName = '邻安物业服务有限公司';

/** 枫林雅苑 has no building 4: many estates skip it. */
export const buildings: Building[] = [
  { community: 'cuihu', name: '1', entrances: 1, floors: 11, kind: '小高层' },
  { community: 'cuihu', name: '2', entrances: 2, floors: 11, kind: '小高层' },
  { community: 'cuihu', name: '3', entrances: 2, floors: 16, kind: '高层' },
  { community: 'cuihu', name: '4', entrances: 3, floors: 9, kind: '小高层' },
  { community: 'cuihu', name: '5', entrances: 1, floors: 18, kind: '高层' },
  { community: 'cuihu', name: '6', entrances: 2, floors: 9, kind: '小高层' },
  { community: 'fenglin', name: '1', entrances: 1, floors: 18, kind: '高层' },
  { community: 'fenglin', name: '2', entrances: 1, floors: 18, kind: '高层' },
  { community: 'fenglin', name: '3', entrances: 2, floors: 9, kind: '小高层' },
  { community: 'fenglin', name: '5', entrances: 2, floors: 9, kind: '小高层' },
];

/** Areas in ㎡ of room 01 and room 02, by building kind and entrance. */
const areas: Record<Building['kind'], [number, number][]> = {
  高层: [
    [89.36, 117.52],
    [98.71, 126.04],
  ],
  小高层: [
    [108.27, 131.85],
    [95.4, 122.63],
    [88.19, 142.7],
  ],
};

const numbersTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

export function units(today: Day): Unit[] {
  return communities(today).flatMap((community) =>
    buildings.filter((b) => b.community === community.id).flatMap((building) => unitsOf(building, community)),
  );
}

function unitsOf(building: Building, community: Community): Unit[] {
  return numbersTo(building.entrances).flatMap((entrance) =>
    numbersTo(building.floors).flatMap((floor) =>
      ([0, 1] as const).map((side) => {
        const room = `${floor}0${side + 1}`;
        const label = `${building.name}-${entrance}-${room}`;
        const sizes = areas[building.kind][entrance - 1] as [number, number];
        const shared = { id: `${community.id}/${label}`, community: community.id, building: building.name, label };
        return {
          ...shared,
          entrance: String(entrance),
          room,
          floor,
          area: sizes[side],
          handedOver: community.handedOver,
        };
      }),
    ),
  );
}

export function publicPlaces(community: CommunityId): PublicPlace[] {
  const own = buildings.filter((b) => b.community === community);
  const inside = own.flatMap((b) =>
    numbersTo(b.entrances).flatMap((entrance) => {
      const where = `${b.name}栋${entrance}单元`;
      const middle = Math.ceil(b.floors / 2) + entrance;
      const floorPlace: [PlaceKind, string][] = [
        ['lift', `${where}电梯`],
        ['lobby', `${where}大堂`],
        ['corridor', `${where}${middle}楼走廊`],
        ['roof', `${where}楼顶`],
      ];
      return floorPlace.map(([kind, label]) => ({
        id: `${community}/${kind}/${b.name}-${entrance}`,
        community,
        kind,
        label,
        building: b.name,
      }));
    }),
  );
  return [...inside, ...outside.map(([id, kind, label]) => ({ id: `${community}/${id}`, community, kind, label }))];
}

const outside: [string, PlaceKind, string][] = [
  ['garage/a', 'garage', '地下车库A区'],
  ['garage/b', 'garage', '地下车库B区'],
  ['garage/ramp', 'garage', '地下车库入口坡道'],
  ['garden/centre', 'garden', '中心花园'],
  ['garden/north', 'garden', '北侧步道'],
  ['gate/south', 'gate', '南门岗亭'],
  ['gate/east', 'gate', '东门人行通道'],
  ['playground', 'playground', '儿童游乐区'],
  ['pumps', 'pumps', '地下一层水泵房'],
];
