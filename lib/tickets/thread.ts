/** A photo in a conversation: addresses good for one reader for a while. */
export type Picture = { id: string; src: string; thumb: string; alt: string };

/** One piece of a conversation, ready to be drawn: a time, what the office did, or what somebody said. */
export type ThreadItem =
  | { as: 'time'; id: string; text: string }
  | { as: 'line'; id: string; text: string; words?: string; late?: boolean }
  | {
      as: 'bubble';
      id: string;
      side: 'left' | 'right';
      name: string;
      role?: string;
      text?: string;
      pictures: Picture[];
      /** Not for everyone: an internal note. */
      note?: boolean;
      foot?: string;
    };
