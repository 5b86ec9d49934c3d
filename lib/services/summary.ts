/** What a list says of a ticket: the first 60 signs, whole ones, for half of one is refused by the database. */
export const summaryOf = (text: string): string => [...text].slice(0, 60).join('');
