import { getTableColumns, getTableName, type InferInsertModel, type Table } from 'drizzle-orm';

/** The `copy` that takes the lines of a table: straight into its final, visible place, since it was emptied in this transaction. */
export function copyText(table: Table): string {
  const columns = Object.values(getTableColumns(table)).map(({ name }) => name);
  return `copy ${getTableName(table)} (${columns.join(', ')}) from stdin (freeze)`;
}

/** A row as a line of COPY's text format. A JSON column may be given as its text. */
export function lineOf<T extends Table>(table: T, row: InferInsertModel<T>): string {
  const given = row as Record<string, unknown>;
  const values = Object.entries(getTableColumns(table)).map(([name, { columnType }]) =>
    asText(given[name], columnType === 'PgJsonb'),
  );
  return `${values.join('\t')}\n`;
}

function asText(value: unknown, isJson: boolean): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'string') return escaped(value);
  if (isJson || !Array.isArray(value))
    return escaped(typeof value === 'object' ? JSON.stringify(value) : String(value));
  return escaped(`{${value.map((one) => JSON.stringify(one)).join(',')}}`);
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string) => text.replace(/[\\\n\r\t]/g, (sign) => escapes[sign] as string);
