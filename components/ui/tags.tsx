import { Tag, type Tone } from './tag';

/** What is to be said of one thing, in a word or two each. */
export const Tags = ({ tags }: { tags: { text: string; tone: Tone }[] }) => (
  <span className="inline-flex flex-wrap gap-1">
    {tags.map(({ text, tone }) => (
      <Tag key={text} tone={tone}>
        {text}
      </Tag>
    ))}
  </span>
);
