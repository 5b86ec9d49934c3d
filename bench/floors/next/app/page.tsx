import { connection } from 'next/server';

/** A page with nothing on it that is drawn for each request. */
export default async function Page() {
  await connection();
  return <p />;
}
