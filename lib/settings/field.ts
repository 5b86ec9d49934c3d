/** How a setting is said and entered. `most` bounds a length of time, in the unit named. */
export type Control =
  | { as: 'term' | 'span'; most: number; unit: 'hour' | 'day' }
  | {
      as: 'count';
      unit: 'day' | 'month' | 'year' | 'time' | 'home' | 'workday' | 'percent';
      least: number;
      most: number;
    }
  /** A price: the same for all, or for each square metre up to a most. */
  | { as: 'tariff'; byArea: boolean }
  /** `none`: there may be no hours at all. */
  | { as: 'windows'; none?: true }
  /** A few words; empty: the usual ones. */
  | { as: 'text'; most: number }
  | { as: 'window' | 'night' | 'phone' | 'heard' | 'own' | 'category' | 'entry' | 'phrases' | 'blackouts' | 'switch' };

export type SettingField = {
  /** Where it stands in the settings, parts joined by dots; its history is kept by this. */
  path: string;
  /** The rule of the handbook. */
  rule: string;
  control: Control;
  /** Tickets filed before a change keep what they were promised; all else holds at once. */
  holds: 'fromNow' | 'atOnce';
  /** In which direction residents lose by it: then whoever changes it confirms that they know. */
  worse?: 'more' | 'less';
  /** Somebody may come to harm by it: each change is confirmed. */
  safety?: boolean;
  /** An entry of a list that always stays: there must be a way to say anything else. */
  stays?: boolean;
};

export type Rest = Partial<SettingField>;

/** A setting of the register; it holds at once unless it is said otherwise. */
export const field = (path: string, rule: string, control: Control, rest: Rest = {}): SettingField => ({
  path,
  rule,
  control,
  holds: 'atOnce',
  ...rest,
});
