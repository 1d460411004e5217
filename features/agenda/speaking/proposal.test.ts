import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  profileTexts,
  proposalFields,
  proposedTexts,
  sessionTexts,
  withProfileTexts,
  withSessionTexts,
  type ProposalTexts,
} from './proposal';

const words = fc.record({ de: fc.string(), en: fc.string() });
const session = fc.record({ title: words, subtitle: words, abstract: words });
const profile = fc.record({ role: words, organisation: fc.string(), biography: words });

describe('a proposal', () => {
  it('taken makes the session what was wanted', () => {
    fc.assert(
      fc.property(session, session, (there, wanted) => {
        const proposed = proposedTexts('session', sessionTexts(there), sessionTexts(wanted));
        expect(withSessionTexts(there, proposed)).toEqual(wanted);
        expect(changesOf('session', sessionTexts(wanted), proposed)).toEqual([]);
      }),
    );
  });

  it('taken makes the profile what was wanted', () => {
    fc.assert(
      fc.property(profile, profile, (there, wanted) => {
        const proposed = proposedTexts('profile', profileTexts(there), profileTexts(wanted));
        expect(withProfileTexts(there, proposed)).toEqual(wanted);
      }),
    );
  });

  it('leaves alone what it is not about, whatever became of that meanwhile', () => {
    const there = {
      title: { de: 'Auftakt', en: '' },
      subtitle: { de: '', en: '' },
      abstract: { de: 'A', en: '' },
    };
    const wanted: ProposalTexts = { ...sessionTexts(there), 'title.en': 'Opening' };
    const proposed = proposedTexts('session', sessionTexts(there), wanted);
    expect(proposed).toEqual({ 'title.en': 'Opening' });
    const meanwhile = { ...there, abstract: { de: 'B', en: '' } };
    expect(withSessionTexts(meanwhile, proposed)).toEqual({
      ...meanwhile,
      title: { de: 'Auftakt', en: 'Opening' },
    });
  });

  it('names its changes in the order of the form', () => {
    const texts = Object.fromEntries(proposalFields.profile.map((field) => [field, field]));
    expect(changesOf('profile', { organisation: 'organisation' }, texts).map(({ field }) => field)).toEqual([
      'role.de',
      'role.en',
      'biography.de',
      'biography.en',
    ]);
  });
});
