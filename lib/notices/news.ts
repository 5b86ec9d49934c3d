/** Messages about notices: two for homes, three for the office. */
export const noticeNews = ['noticeOut', 'noticeOff', 'noticeReview', 'noticeAsked', 'noticeDecided'] as const;
export type NoticeNews = (typeof noticeNews)[number];

export const isNoticeNews = (key: string): key is NoticeNews => (noticeNews as readonly string[]).includes(key);

export const isForHomes = (news: NoticeNews): boolean => news === 'noticeOut' || news === 'noticeOff';
