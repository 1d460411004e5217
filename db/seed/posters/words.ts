import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { round, storyHeadings } from '../content/exhibits/poster-words';
import type { ExhibitSource } from '../types';
import type { Passage } from './blocks';

/** A poster's words in one language: what its design sets, and what its text version says. */
export type PosterWords = {
  title: string;
  titleLines: string[];
  claim: string;
  kind: string;
  organisation: string;
  region: string;
  contact: string;
  round: string;
  credit: string;
  /** Starting point, approach, result, transfer. */
  story: [Passage, Passage, Passage, Passage];
  figures: { value: string; label: string }[];
  chart: ChartWords;
  steps: { title: string; items: { title: string; text: string }[] };
  quote: { text: string; by: string } | null;
};

export type ChartItem = { label: string; value: number; before?: number };
export type ChartWords = { title: string; unit: string; note: string; items: ChartItem[] };

type Content = Pick<
  ExhibitSource,
  'title' | 'kind' | 'story' | 'region' | 'organisation' | 'contact' | 'poster'
>;

export function posterWords(exhibit: Content, locale: Locale): PosterWords {
  const say = (text: Localized) => pickLocalized(text, locale).text;
  const { poster, story } = exhibit;
  const passage = (part: keyof typeof storyHeadings): Passage => ({
    heading: say(storyHeadings[part]),
    text: say(story[part]),
  });
  return {
    title: say(exhibit.title),
    titleLines: poster.titleLines,
    claim: say(poster.claim),
    kind: exhibit.kind === 'best' ? 'Best Practice' : 'Good Practice',
    organisation: exhibit.organisation,
    region: say(exhibit.region),
    contact: `${exhibit.contact.name} · ${exhibit.contact.email}`,
    round: say(round),
    credit: say(poster.credit),
    story: [passage('startingPoint'), passage('approach'), passage('result'), passage('transfer')],
    figures: poster.figures.map(({ value, label }) => ({ value: say(value), label: say(label) })),
    chart: {
      title: say(poster.chart.title),
      unit: say(poster.chart.unit),
      note: say(poster.chart.note),
      items: poster.chart.items.map((item) => ({ ...item, label: say(item.label) })),
    },
    steps: {
      title: say(poster.steps.title),
      items: poster.steps.items.map(({ title, text }) => ({ title: say(title), text: say(text) })),
    },
    quote: poster.quote && { text: say(poster.quote.text), by: say(poster.quote.by) },
  };
}

/** „58 %“ in German, “58%” in English; „21 Wochen“, “21 weeks”. */
export function amount(value: number, unit: string, locale: Locale = 'de'): string {
  return unit === '%' && locale === 'en' ? `${value}%` : `${value}\u00A0${unit}`;
}

/** A chart in one sentence, for its alternative text and for the text version. */
export function chartSentence({ title, unit, items }: ChartWords, locale: Locale = 'de'): string {
  const [from, to] = locale === 'de' ? ['vorher', 'nachher'] : ['before', 'after'];
  const values = items.map(({ label, value, before }) =>
    before === undefined
      ? `${label}: ${amount(value, unit, locale)}`
      : `${label}: ${from} ${amount(before, unit, locale)}, ${to} ${amount(value, unit, locale)}`,
  );
  return `${title}${/[?!…]$/.test(title) ? '' : ':'} ${values.join('; ')}.`;
}

/** Everything that can be read on the poster, in reading order. Paragraphs are parted by blank lines. */
export function posterText(exhibit: Content): Localized {
  const inLanguage = (locale: Locale): string => {
    const words = posterWords(exhibit, locale);
    const quoted = locale === 'de' ? ['„', '“'] : ['“', '”'];
    return [
      words.title,
      `${words.claim}${/[.!?]$/.test(words.claim) ? '' : '.'}`,
      `${words.kind} · ${words.organisation} · ${words.region}`,
      ...words.story.map(({ heading, text }) => `${heading}: ${text}`),
      words.figures.map(({ value, label }) => `${value} ${label}`).join('; ') + '.',
      `${words.steps.title}: ${words.steps.items.map(({ title, text }) => `${title} – ${text}`).join('; ')}${
        /[.!?]$/.test(words.steps.items.at(-1)?.text ?? '') ? '' : '.'
      }`,
      `${chartSentence(words.chart, locale)} ${words.chart.note}`,
      ...(words.quote ? [`${quoted[0]}${words.quote.text}${quoted[1]} (${words.quote.by})`] : []),
      `${words.round}. ${words.contact}`,
      words.credit,
    ].join('\n\n');
  };
  return { de: inLanguage('de'), en: inLanguage('en') };
}
