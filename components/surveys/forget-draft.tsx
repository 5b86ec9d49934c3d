'use client';

import { useEffect } from 'react';
import { dropDraft } from '../form/draft';

/** What was begun here and is answered now, by whomever of the home, leaves the device. */
export function ForgetDraft({ name }: { name: string }) {
  useEffect(() => void dropDraft(name), [name]);
  return null;
}
