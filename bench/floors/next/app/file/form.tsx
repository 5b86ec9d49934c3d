'use client';

import { useActionState } from 'react';
import { file } from './actions';

export function Form() {
  const [state, action] = useActionState(file, { id: '' });
  return (
    <form action={action}>
      <input name="description" />
      <output>{state.id}</output>
    </form>
  );
}
