import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import type { PersonaCell } from '@/lib/people/find-personas';
import { PostButton } from '../form/post-button';
import { Icon } from '../icons/icon';
import { Avatar } from '../ui/avatar';
import { Section } from '../ui/page';
import { whole } from '../ui/whole';

export type PersonaCellsProps = {
  title: string;
  personas: PersonaCell[];
  to: string;
  action: FormAction;
  words: FormWords;
};

/** The people of the demo, each a row as tall as a thumb. */
export function PersonaCells({ title, personas, to, action, words }: PersonaCellsProps) {
  return (
    <Section title={title}>
      <ul className="divide-y divide-line bg-card">
        {personas.map((persona) => (
          <li key={persona.slug}>
            <PostButton
              id={`persona-${persona.slug}`}
              action={action}
              words={words}
              values={{ persona: persona.slug, to }}
              look={cell}
            >
              <Avatar name={persona.name} tone={persona.side === 'desk' ? 'desk' : 'home'} />
              <span className="min-w-0 flex-1">
                <span className="block">{persona.name}</span>
                <span className="block text-xs text-soft">{whole(persona.about)}</span>
              </span>
              <Icon name="next" className="size-[1.1em] text-faint" />
            </PostButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const cell =
  'flex w-full min-h-16 items-center gap-3 px-4 py-2.5 text-left active:bg-pressed focus-visible:-outline-offset-2 aria-busy:opacity-60';
