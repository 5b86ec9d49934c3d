import 'server-only';
import { localDay } from '@/lib/clock/day';
import { plainDayText } from '@/lib/clock/words';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import type { Tone } from '@/lib/tone';
import { figuresOf } from './figures/figures';
import type { DeedRow, Published, PublishedLine } from './find-publication';
import { figuresAsked, type PublicFigure } from './public-figures';

export type SaidFigure = { name: PublicFigure; label: string; text: string; share: number | null };
export type SaidDeed = DeedRow & { state: { text: string; tone: Tone }; when: string };

export type PublishedSaid = { id: string; title: string; text: string };

/** Lines of a list of what was published. */
export async function sayPublished(surveys: PublishedLine[]): Promise<PublishedSaid[]> {
  const [t, clock] = await Promise.all([getTranslations('surveyPublic'), getTranslations('clock')]);
  return surveys.map(({ id, title, publishedAt }) => ({
    ...{ id, title },
    text: t('publishedOn', { day: plainDayText(clock, localDay(publishedAt)) }),
  }));
}

/** The chosen figures as residents read them; one of fewer than five answers says so (SUR-5). */
export async function sayFigures(survey: Published, chosen: readonly PublicFigure[]): Promise<SaidFigure[]> {
  const t = await getTranslations('surveyPublic');
  const figures = figuresOf(survey, survey);
  const percent = (share: number) => t('percent', { value: Math.round(share * 100) });
  const shareOf = (name: PublicFigure) => {
    if (name === 'returned') return figures.returned.share;
    const figure = name === 'overall' ? figures.overall : figures.topics.find(({ topic }) => topic === name)?.figure;
    return figure?.share ?? null;
  };
  const asked = figuresAsked(survey.definition).filter((name) => chosen.includes(name));
  return Promise.all(
    asked.map(async (name) => {
      const share = name === 'recommend' ? null : shareOf(name);
      const net = figures.recommend && t('net', { value: Math.round(figures.recommend.net) });
      const text = name === 'recommend' ? net : share === null ? null : percent(share);
      return { name, label: await nameOf(name), text: text ?? t('few'), share };
    }),
  );
}

async function nameOf(name: PublicFigure): Promise<string> {
  const [t, words] = await Promise.all([getTranslations('surveyPublic'), getTranslations('surveys')]);
  return name === 'returned' || name === 'recommend' ? t(name) : words(`topic.${name}`);
}

/** What the office does about it: done, under way, or late. */
export async function sayDeeds(deeds: readonly DeedRow[], now: Date): Promise<SaidDeed[]> {
  const [t, clock] = await Promise.all([getTranslations('surveyPublic'), getTranslations('clock')]);
  const today = localDay(now);
  return deeds.map((deed) => {
    const { dueDay, doneDay } = deed;
    const late = !doneDay && dueDay < today;
    return {
      ...deed,
      state: doneDay
        ? { text: t('deed.done'), tone: 'green' as const }
        : late
          ? { text: t('deed.late'), tone: 'red' as const }
          : { text: t('deed.open'), tone: 'blue' as const },
      when: doneDay
        ? t('deed.doneOn', { day: plainDayText(clock, doneDay) })
        : t('deed.by', { day: plainDayText(clock, dueDay) }),
    };
  });
}

type Along = { survey: string; back: string };

/** The form by which results are published, or what residents read is changed. */
export async function publicationForm(found: Published, along: Along): Promise<FormSpec> {
  const t = await getTranslations('surveyPublic');
  const options = await Promise.all(
    figuresAsked(found.definition).map(async (value) => ({ value, label: await nameOf(value) })),
  );
  return {
    id: 'publish',
    submit: found.publishedAt ? t('form.change') : t('form.publish'),
    fields: [
      ...hidden({ ...along, version: String(found.version ?? 0) }),
      {
        name: 'figures',
        control: 'checkboxes',
        label: t('form.figures'),
        hint: t('form.figuresHint'),
        required: true,
        options,
        value: found.figures ?? ['returned', 'overall'],
      },
      {
        name: 'words',
        control: 'textarea',
        label: t('form.words'),
        placeholder: t('form.wordsHint'),
        required: true,
        maxLength: 1000,
        rows: 5,
        value: found.words ?? '',
      },
    ],
  };
}

/** The form by which the office says what it will do, and by when. */
export async function deedForm(along: Along): Promise<FormSpec> {
  const t = await getTranslations('surveyPublic');
  const fields: Field[] = [
    ...hidden(along),
    {
      name: 'words',
      control: 'textarea',
      label: t('deed.words'),
      placeholder: t('deed.wordsHint'),
      required: true,
      maxLength: 200,
      rows: 2,
    },
    { name: 'dueDay', control: 'date', label: t('deed.due'), required: true },
  ];
  return { id: 'deed', key: newId(), submit: t('deed.add'), fields };
}

/** The form by which it says what came of it. */
export async function outcomeForm(deed: string, back: string): Promise<FormSpec> {
  const t = await getTranslations('surveyPublic');
  return {
    id: `outcome-${deed}`,
    submit: t('deed.end'),
    fields: [
      ...hidden({ deed, back }),
      {
        name: 'outcome',
        control: 'textarea',
        label: t('deed.outcome'),
        placeholder: t('deed.outcomeHint'),
        required: true,
        maxLength: 200,
        rows: 2,
      },
    ],
  };
}
