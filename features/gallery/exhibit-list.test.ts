import { describe, expect, it } from 'vitest';
import { parseListing, type SearchParams } from '@/lib/listing';
import { exhibitListing, hindrances, lacksOf, listed, type ListedExhibit } from './exhibit-list';

const row = (number: number, change: Partial<ListedExhibit> = {}): ListedExhibit => ({
  id: String(number),
  number,
  status: 'draft',
  title: { de: '', en: '' },
  kind: 'good',
  organisation: '',
  region: { de: '', en: '' },
  updatedAt: new Date(number),
  station: null,
  topics: [],
  hasPoster: true,
  lacksAlternativeText: false,
  lacksTranscript: false,
  openComments: 0,
  exhibitors: 1,
  remindedAt: null,
  ...change,
});
const rows = [
  row(3, {
    title: { de: 'Österreich', en: 'Zebra' },
    status: 'published',
    topics: ['language'],
    openComments: 2,
  }),
  row(1, { title: { de: 'Zebra', en: 'Austria' }, hasPoster: false, organisation: 'Müller e. V.' }),
  row(2, {
    title: { de: 'Mitte', en: '' },
    lacksAlternativeText: true,
    kind: 'best',
    lacksTranscript: true,
    station: 4,
    exhibitors: 0,
    updatedAt: new Date(99),
  }),
];
const numbers = (params: SearchParams, locale: 'de' | 'en' = 'de') =>
  listed(rows, parseListing(params, exhibitListing), locale).map(({ number }) => number);

describe('an exhibit', () => {
  it('says of what it lacks what is to be seen to now', () => {
    const bare = row(1, { hasPoster: false, exhibitors: 0 });
    expect(lacksOf(bare)).toEqual(['poster', 'station', 'exhibitors']);
    expect(hindrances(bare)).toEqual(['poster', 'exhibitors']);
    expect(hindrances({ ...bare, status: 'published' })).toEqual(['poster']);
  });
});

describe('the list of exhibits', () => {
  it.each<[SearchParams, number[]]>([
    [{}, [1, 2, 3]],
    [{ dir: 'desc' }, [3, 2, 1]],
    [{ sort: 'title' }, [2, 3, 1]],
    [{ sort: 'updated', dir: 'desc' }, [2, 3, 1]],
    [{ sort: 'status' }, [1, 2, 3]],
    [{ status: 'published' }, [3]],
    [{ kind: 'best' }, [2]],
    [{ topic: 'language' }, [3]],
    [{ lacks: 'poster' }, [1]],
    [{ lacks: 'alternativeText' }, [2]],
    [{ lacks: 'transcript' }, [2]],
    [{ lacks: 'station' }, [1, 3]],
    [{ lacks: 'exhibitors' }, [2]],
    [{ comments: 'open' }, [3]],
    [{ sort: 'comments', dir: 'desc' }, [3, 2, 1]],
    [{ sort: 'station' }, [2, 1, 3]],
    [{ q: 'muller zebra' }, [1]],
    [{ q: 'zebra' }, [1, 3]],
    [{ q: 'none of these' }, []],
  ])('with %j shows %j', (params, expected) => {
    expect(numbers(params)).toEqual(expected);
  });

  it('sorts titles in the language of the page, with what there is', () => {
    expect(numbers({ sort: 'title' }, 'en')).toEqual([1, 2, 3]);
  });
});
