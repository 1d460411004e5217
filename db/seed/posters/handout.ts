import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { block, flow, type Entry } from '@/lib/print/flow';
import { heading, SOFT, strong, text } from '@/lib/print/looks';
import { sheetsToPdf } from '@/lib/print/pdf';
import type { Sheet } from '@/lib/print/sheet';
import type { SeedExhibit } from '../types';
import { posterWords } from './words';

const A4 = { width: 595.28, height: 841.89 } as const;
const MARGIN = 62;
const headings = {
  obstacles: { de: 'Was nicht gelang', en: 'What did not work' },
  contact: { de: 'Fragen?', en: 'Questions?' },
} satisfies Record<string, Localized>;

/** Two pages to take away, the first German, the second English; the same bytes for the same exhibit. */
export async function renderHandout(exhibit: SeedExhibit, title: Localized): Promise<Buffer> {
  const sheets = [await page(exhibit, title, 'de'), await page(exhibit, title, 'en')];
  const madeAt = new Date(`${exhibit.period.to}-15T12:00:00Z`);
  return sheetsToPdf(sheets, { title: title.de, locale: 'de', madeAt });
}

async function page(exhibit: SeedExhibit, title: Localized, locale: Locale): Promise<Sheet> {
  const say = (words: Localized) => pickLocalized(words, locale).text;
  const words = posterWords(exhibit, locale);
  const [, approach, , transfer] = words.story;
  const passage = (head: string, body: string): Entry => ({
    blocks: [...block('H2', head, heading(14)), ...block('P', body, text(11), 5)],
    gap: 20,
  });
  const entries: Entry[] = [
    {
      blocks: [
        ...block('P', `${words.title} · ${words.organisation}`, text(10, SOFT)),
        ...block('H1', say(title), heading(25), 8),
        ...block('P', say(exhibit.summary), text(13), 12),
      ],
      gap: 0,
    },
    passage(approach.heading, approach.text),
    {
      blocks: [
        ...block('H2', words.steps.title, heading(14)),
        ...words.steps.items.flatMap((step) => [
          ...block('P', step.title, strong(11), 8),
          ...block('P', step.text, text(11)),
        ]),
      ],
      gap: 20,
    },
    passage(transfer.heading, transfer.text),
    passage(say(headings.obstacles), say(exhibit.obstacles)),
    passage(say(headings.contact), words.contact),
    { blocks: block('P', `${words.round}. ${words.credit}`, text(8.5, SOFT)), gap: 24 },
  ];
  const width = A4.width - 2 * MARGIN;
  const frame = { top: MARGIN, bottom: A4.height - MARGIN, left: MARGIN, width, columns: 1 };
  const [marks = [], ...more] = await flow(entries, { ...frame, gutter: 0, aside: 0 });
  if (more.length > 0) throw new Error(`The handout of ${exhibit.slug} does not fit its page`);
  return {
    ...A4,
    marks: marks.map((mark) => (mark.kind === 'text' ? { ...mark, lang: locale } : mark)),
    begins: { title: say(title), name: locale },
  };
}
