/**
 * What an applicant and the site foreman accept item by item before works begin (REN-2). The words of each version stand in the
 * messages `worksNotice.v<version>`. Append-only: a change of words is a new version, and what was accepted stays readable.
 */
export const noticeVersions = [
  {
    version: '1',
    parts: [
      {
        name: 'forbidden',
        items: [
          'structures',
          'facade',
          'loadBearing',
          'mainStructure',
          'digging',
          'extension',
          'commonFacilities',
          'energySaving',
          'use',
          'rooms',
          'commonParts',
          'gasCover',
          'lines',
          'others',
        ],
      },
      { name: 'byLaw', items: ['wetRooms', 'openings'] },
      { name: 'advised', items: ['railings', 'alarms', 'drains', 'gasBoxes'] },
      { name: 'hours', items: ['noisyHours'] },
      { name: 'waste', items: ['wasteBags', 'wasteThrow'] },
      {
        name: 'safety',
        items: ['extinguishers', 'noSmoking', 'gasWork', 'electricity', 'waterproof', 'workHours', 'passes'],
      },
    ],
  },
] as const satisfies readonly NoticeVersion[];

export type NoticePart = { name: string; items: readonly string[] };
export type NoticeVersion = { version: string; parts: readonly NoticePart[] };

/** The one that is accepted now. */
export const notice: NoticeVersion = noticeVersions[noticeVersions.length - 1] as NoticeVersion;
export const NOTICE_VERSION: string = notice.version;

/** Those of its items that are named, in its order. */
export const partly = ({ version, parts }: NoticeVersion, named: readonly string[]): NoticeVersion => ({
  version,
  parts: parts
    .map(({ name, items }) => ({ name, items: items.filter((item) => named.includes(item)) }))
    .filter(({ items }) => items.length > 0),
});

/**
 * REN-12: what small works meet with, on one page: openings and brackets in walls, railings, noise, waste, fire, passes. Whatever
 * else the notice speaks of is no small works, and is accepted with the application that it takes.
 */
export const shortNotice: NoticeVersion = partly(notice, [
  'facade',
  'loadBearing',
  'commonParts',
  'openings',
  'railings',
  'noisyHours',
  'wasteBags',
  'wasteThrow',
  'extinguishers',
  'noSmoking',
  'electricity',
  'passes',
]);

/** REN-3: what the office's text words as 擅自: possible with the approval that its item names. */
export const withApproval: readonly string[] = [
  'mainStructure',
  'extension',
  'commonFacilities',
  'use',
  'rooms',
  'lines',
];

/** A version that somebody accepted; null for one that never was. */
export const noticeOf = (version: string): NoticeVersion | null =>
  noticeVersions.find((one) => one.version === version) ?? null;

/** Ids of all items of a version, in their order. */
export const itemsOf = ({ parts }: NoticeVersion): string[] => parts.flatMap(({ items }) => [...items]);

/** Whether every item was accepted, and nothing that the notice does not say. */
export const acceptsAll = (version: NoticeVersion, accepted: readonly string[]): boolean => {
  const asked = itemsOf(version);
  return new Set(accepted).size === asked.length && asked.every((item) => accepted.includes(item));
};
