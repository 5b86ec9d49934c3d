import { newest, openedOf, type Row } from '../../../statements';
import { pool } from '../../pool';

/** So many of the newest, five cells a row, drawn for each request. */
export default async function Page({ searchParams }: { searchParams: Promise<{ rows: string }> }) {
  const { rows } = await searchParams;
  const found = await pool().query<Row>({ name: 'newest', text: newest, values: [Number(rows)] });
  return (
    <table>
      <tbody>
        {found.rows.map((row) => (
          <tr key={row.id}>
            <td>{row.number}</td>
            <td>{row.summary}</td>
            <td>{row.step}</td>
            <td>{row.label}</td>
            <td>{openedOf(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
