import 'server-only';
import { getTranslations } from '@/lib/i18n/translations';
import type { Kind } from '@/lib/services';
import { type Mood, moods, type Settings } from '@/lib/settings';

/** Phrases for whoever is in one mood, and how to meet them. */
export type PhraseGroup = { mood: Mood; name: string; hint: string; phrases: string[] };

/** CMP-11: what may be said to whoever asks for one kind of thing, by their mood: the community's own, else the usual ones. */
export async function phrasesFor(kind: string, { phrases }: Pick<Settings, 'phrases'>): Promise<PhraseGroup[]> {
  const [t, usual] = await Promise.all([getTranslations('desk'), usualPhrases(kind)]);
  return moods.map((mood) => ({
    mood,
    name: t(`phrases.moods.${mood}`),
    hint: t(`phrases.hints.${mood}`),
    phrases: phrases[kind]?.[mood] ?? usual[mood],
  }));
}

/** The phrases of a kind that a community has changed nothing of: its own words, else those that all kinds share. */
export async function usualPhrases(kind: string): Promise<Record<Mood, string[]>> {
  const [shared, own] = await Promise.all([getTranslations('desk'), getTranslations(kind as Kind)]);
  const said = (mood: Mood): unknown => {
    const key = `phrases.${mood}` as never;
    return own.has(key) ? own.raw(key) : shared.raw(`phrases.usual.${mood}`);
  };
  const list = (raw: unknown) => (Array.isArray(raw) ? raw.map(String) : []);
  return { rational: list(said('rational')), disappointed: list(said('disappointed')), angry: list(said('angry')) };
}
