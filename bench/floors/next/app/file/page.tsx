import { connection } from 'next/server';
import { Form } from './form';

export default async function Page() {
  await connection();
  return <Form />;
}
