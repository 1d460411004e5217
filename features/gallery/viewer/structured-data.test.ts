import { describe, expect, it } from 'vitest';
import { exhibitData } from './structured-data';

const both = (text: string) => ({ de: text, en: text });
const none = both('');
const event = { slug: 'tagung', title: { de: 'Tagung', en: 'Conference' } };
const exhibit: Parameters<typeof exhibitData>[1] = {
  ...{ slug: 'lotsinnen', number: 4, kind: 'best', revision: 2, station: 4 },
  ...{ title: { de: 'Lotsinnen', en: '' }, summary: both('Worum es geht.') },
  ...{ startingPoint: none, approach: none, result: none, transfer: none, obstacles: none },
  ...{ targetGroups: both('Mütter'), funding: both('Bund'), partners: none },
  region: { de: 'Sachsen', en: 'Saxony' },
  ...{ organisation: 'Kammer', period: '01/2023', videoUrl: '' },
  ...{ contactName: 'Ada Öz', contactEmail: 'ada@test.example' },
  people: [{ name: 'Bo Li', role: { de: 'Leitung', en: 'Lead' } }],
  links: [
    { title: both('Mehr'), url: 'https://www.more.example/a' },
    { title: both('Böse'), url: 'javascript:alert(1)' },
  ],
  topics: [{ id: 't', slug: 'advice', name: { de: 'Beratung', en: 'Advice' } }],
  poster: { widthPx: 700, heightPx: 1000, placeholder: '#ffffff', alt: both('Ein Poster'), derivatives: [] },
  pages: [
    {
      ...{ number: 1, widthPx: 700, heightPx: 1000, placeholder: '#ffffff', preview: '', tileSource: null },
      derivatives: [
        { format: 'webp', width: 350, height: 500, fileId: 'small' },
        { format: 'avif', width: 700, height: 1000, fileId: 'avif' },
        { format: 'webp', width: 700, height: 1000, fileId: 'large' },
      ],
    },
  ],
  transcript: both('Was darauf steht'),
  download: { fileId: 'pdf', contentType: 'application/pdf', sizeBytes: 12 },
  pictures: [],
  documents: [
    { id: 'd', title: none, fileId: 'f', name: 'plan.pdf', contentType: 'application/pdf', sizeBytes: 3 },
  ],
  updatedAt: new Date('2027-01-02T00:00:00Z'),
  publishedAt: new Date('2027-01-01T00:00:00Z'),
};
/** As it is written: without what is undefined. */
const data = (change: Partial<typeof exhibit> = {}) =>
  JSON.parse(JSON.stringify(exhibitData(event, { ...exhibit, ...change }, 'en', 'https://foyer.example')));

describe('structured data of an exhibit', () => {
  it('says what, by whom, for whom, and what belongs to it', () => {
    expect(data()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      name: 'Lotsinnen',
      abstract: 'Worum es geht.',
      url: 'https://foyer.example/en/tagung/gallery/lotsinnen',
      inLanguage: 'en',
      position: 4,
      datePublished: '2027-01-01T00:00:00.000Z',
      dateModified: '2027-01-02T00:00:00.000Z',
      keywords: ['Advice'],
      audience: { '@type': 'Audience', audienceType: 'Mütter' },
      spatialCoverage: { '@type': 'Place', name: 'Saxony' },
      creator: { '@type': 'Organization', name: 'Kammer' },
      contributor: [{ '@type': 'Person', name: 'Bo Li', jobTitle: 'Lead' }],
      funding: { '@type': 'Grant', name: 'Bund' },
      image: {
        '@type': 'ImageObject',
        contentUrl: 'https://foyer.example/files/large',
        width: 700,
        height: 1000,
        caption: 'Ein Poster',
      },
      associatedMedia: [
        {
          '@type': 'MediaObject',
          contentUrl: 'https://foyer.example/files/pdf',
          encodingFormat: 'application/pdf',
          contentSize: '12 B',
        },
        {
          '@type': 'MediaObject',
          name: 'plan.pdf',
          contentUrl: 'https://foyer.example/files/f',
          encodingFormat: 'application/pdf',
          contentSize: '3 B',
        },
      ],
      accessMode: ['textual', 'visual'],
      accessibilityFeature: ['alternativeText', 'transcript'],
      citation: [{ '@type': 'WebPage', name: 'Mehr', url: 'https://www.more.example/a' }],
      isPartOf: {
        '@type': 'Collection',
        name: 'Conference',
        url: 'https://foyer.example/en/tagung/gallery',
      },
    });
  });

  it('leaves out what there is not', () => {
    const bare = data({
      ...{
        organisation: '',
        region: none,
        targetGroups: none,
        funding: none,
        people: [],
        links: [],
        topics: [],
      },
      ...{ poster: null, pages: [], transcript: none, download: null, documents: [], publishedAt: null },
    });
    expect(Object.keys(bare).sort()).toEqual(
      [
        ...['@context', '@type', 'abstract', 'accessMode', 'dateModified', 'inLanguage', 'isPartOf', 'name'],
        ...['position', 'url'],
      ].sort(),
    );
    expect(bare.accessMode).toEqual(['textual']);
  });

  it('says nothing of the contact, which machines would gather', () => {
    expect(JSON.stringify(data())).not.toMatch(/ada/i);
  });
});
