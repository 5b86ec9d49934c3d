import type { Topic } from '@/lib/surveys/topics';
import type { BuildWords } from './scene';
import { box } from './two-texts';

type Props = {
  words: BuildWords;
  topics: Topic[];
  value: Topic | undefined;
  onChange: (topic: Topic | undefined) => void;
};

/** The topic that an answer is counted under, by which departments and rounds are compared (SUR-6). */
export const TopicBox = ({ words, topics, value, onChange }: Props) => (
  <label className="flex flex-wrap items-center gap-2 text-sm">
    {words.build.topic}
    <select
      value={value ?? ''}
      onChange={({ target }) => onChange(topics.find((one) => one === target.value))}
      className={box}
    >
      <option value="">{words.build.noTopic}</option>
      {topics.map((topic) => (
        <option key={topic} value={topic}>
          {words.surveys.topic[topic]}
        </option>
      ))}
    </select>
  </label>
);
