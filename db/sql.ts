import { getTableColumns, getTableName, type InferInsertModel, type Table } from 'drizzle-orm';

/** A statement with its parameters; another Sql among the values is spliced in. */
export type Sql = { readonly parts: readonly string[]; readonly values: readonly unknown[] };

export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  const parts: string[] = [strings[0] as string];
  const flat: unknown[] = [];
  values.forEach((value, i) => {
    const tail = strings[i + 1] as string;
    if (isSql(value)) {
      parts[parts.length - 1] += value.parts[0] as string;
      parts.push(...value.parts.slice(1));
      flat.push(...value.values);
      parts[parts.length - 1] += tail;
    } else {
      flat.push(value);
      parts.push(tail);
    }
  });
  return { parts, values: flat };
}

/** Trusted text of our own (a column list, a sort); never anything a person typed. */
export const raw = (text: string): Sql => ({ parts: [text], values: [] });

const json = (value: unknown): Sql => sql`${JSON.stringify(value)}::jsonb`;

export function join(pieces: readonly Sql[], glue = ', '): Sql {
  if (pieces.length === 0) return raw('');
  return pieces.slice(1).reduce((sum, piece) => sql`${sum}${raw(glue)}${piece}`, pieces[0] as Sql);
}

export const statementText = (statement: Sql): string =>
  statement.parts.reduce((text, part, i) => (i === 0 ? part : `${text}$${i}${part}`), '');

/** `t.opened_at as "openedAt", …` for every column of a table. */
export function columns(table: Table, alias: string): Sql {
  const list = Object.entries(getTableColumns(table)).map(([name, column]) => `${alias}.${column.name} as "${name}"`);
  return raw(list.join(', '));
}

export function insert<T extends Table>(table: T, row: InferInsertModel<T>): Sql {
  const entries = named(table, row);
  const names = raw(entries.map(([name]) => name).join(', '));
  return sql`insert into ${raw(getTableName(table))} (${names}) values (${join(entries.map(([, value]) => value))})`;
}

/** The `a = $1, b = $2` of an update, columns named as in the schema. */
export function assignments<T extends Table>(table: T, row: Partial<InferInsertModel<T>>): Sql {
  return join(named(table, row).map(([name, value]) => sql`${raw(name)} = ${value}`));
}

function named(table: Table, row: object): [string, Sql][] {
  const known = getTableColumns(table);
  return Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const column = known[name];
      if (!column) throw new Error(`no column ${name} in ${getTableName(table)}`);
      const isJson = column.columnType === 'PgJsonb' && value !== null;
      return [column.name, isJson ? json(value) : sql`${value}`];
    });
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'parts' in value && 'values' in value && Array.isArray(value.parts);
