import 'server-only';
import { formWords } from '@/lib/form-words';
import { getMessages } from '@/lib/i18n/translations';

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
