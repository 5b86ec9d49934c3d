import 'server-only';
import { getMessages } from 'next-intl/server';
import { formWords } from '@/lib/form-words';

/** The words of the builder, in the reader's language, with their `{places}` left open. */
export async function buildWords() {
  const [{ surveyDesk, surveys }, form] = await Promise.all([getMessages(), formWords()]);
  const { build, type, when, comma, namedHint } = surveyDesk;
  const { five, topic, kind, yes, no, other } = surveys;
  return {
    build,
    type,
    when,
    comma,
    namedHint,
    form,
    surveys: { five, topic, kind, yes, no, other },
  };
}
