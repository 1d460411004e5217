import { describe, expect, it } from 'vitest';
import { nextSteps, type StepFacts } from './next-steps';

const text = { de: 'ja', en: 'yes' };
const settled: StepFacts = {
  phase: 'ahead',
  event: {
    status: 'published',
    agendaPublished: true,
    galleryPublished: true,
    texts: [text],
    hasImprint: true,
  },
  categories: [{ id: 'a', name: text, isFull: false }],
  deadMails: 0,
  sessions: { published: 3, drafts: 0, unplaced: 0, conflicts: 0 },
  exhibits: { published: 2, submitted: 0, withoutAlternativeText: 0 },
};
const keys = (facts: StepFacts) => nextSteps(facts).map(({ key }) => key);

describe('nextSteps', () => {
  it('leaves people in peace when all is done', () => {
    expect(nextSteps(settled)).toEqual([]);
  });

  it('says nothing of what the reader may not see', () => {
    expect(nextSteps({ phase: 'ahead' })).toEqual([]);
  });

  it('puts first what fails people, then what keeps the event closed', () => {
    const busy: StepFacts = {
      phase: 'ahead',
      event: {
        status: 'draft',
        agendaPublished: false,
        galleryPublished: false,
        texts: [{ de: '', en: 'x' }],
        hasImprint: false,
      },
      categories: [{ id: 'a', name: text, isFull: true }],
      pending: 9,
      deadMails: 2,
      sessions: { published: 3, drafts: 4, unplaced: 5, conflicts: 1 },
      speaking: { proposals: 10, declined: 11 },
      exhibits: { published: 6, submitted: 7, withoutAlternativeText: 8 },
    };
    expect(nextSteps(busy).map(({ key, count }) => [key, count])).toEqual([
      ['mailsDead', 2],
      ['conflicts', 1],
      ['publish', undefined],
      ['registrationsPending', 9],
      ['imprint', undefined],
      ['slotsDeclined', 11],
      ['proposalsOpen', 10],
      ['exhibitsSubmitted', 7],
      ['exhibitsWithoutText', 8],
      ['sessionsUnplaced', 5],
      ['sessionsDraft', 4],
      ['agendaHidden', 3],
      ['galleryHidden', 6],
      ['categoryFull', undefined],
      ['translations', 1],
    ]);
  });

  it('does not ask to publish an agenda of which nothing is finished', () => {
    const facts = { ...settled, event: { ...settled.event!, agendaPublished: false } };
    expect(keys({ ...facts, sessions: { ...settled.sessions!, published: 0 } })).toEqual([]);
    expect(keys(facts)).toEqual(['agendaHidden']);
  });

  it('asks for a category only when there is none', () => {
    expect(keys({ ...settled, categories: [] })).toEqual(['noCategories']);
    expect(keys({ ...settled, categories: undefined })).toEqual([]);
  });

  it('turns to the documentation once the event is over', () => {
    const over: StepFacts = {
      ...settled,
      phase: 'over',
      sessions: { ...settled.sessions!, conflicts: 2 },
      categories: [],
    };
    expect(keys(over)).toEqual(['archive']);
    expect(keys({ ...over, event: { ...over.event!, status: 'archived' } })).toEqual([]);
  });
});
