import type { UseFormReturn } from 'react-hook-form';
import type { Values } from '@/lib/action-state';
import type { FormSpec, FormWords } from '@/lib/form';
import { type Attachments, settle } from './attachments';
import { complaints } from './check';

type Given = {
  spec: FormSpec;
  words: FormWords;
  hook: UseFormReturn<Values>;
  attachments: Attachments;
  read: () => Values;
  refuse: (found: Record<string, string>) => void;
};

/** Looks at these fields alone, once their files are up; says beside them what is wrong. Answers whether nothing is. */
export const pageCheck =
  ({ spec, words, hook, attachments, read, refuse }: Given) =>
  async (names: Set<string>): Promise<boolean> => {
    const unfinished = await settle(attachments, names);
    const found = Object.entries({ ...complaints(spec.fields, read(), words), ...unfinished });
    const here = found.filter(([name]) => names.has(name));
    for (const [name, message] of here) hook.setError(name, { message });
    if (here.length > 0) refuse(Object.fromEntries(here));
    return here.length === 0;
  };
