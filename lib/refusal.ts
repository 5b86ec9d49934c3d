export type RefusalValues = Record<string, string | number>;

/**
 * A rule says no. `key` is a message of the `refusals` area, shown in the reader's language; `fields` maps a field to
 * its own message key, shown beside it.
 */
export class Refusal extends Error {
  constructor(
    readonly key: string,
    readonly values: RefusalValues = {},
    readonly fields: Record<string, string> = {},
  ) {
    super(key);
    this.name = 'Refusal';
  }
}

/** Nothing there, or not for this reader: the two are never told apart. */
export const notFound = () => new Refusal('notFound');
