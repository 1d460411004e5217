import { describe, expect, it } from 'vitest';
import { RememberedTexts } from './remembered-texts';

function counted() {
  const made: string[] = [];
  const make = (key: string, text = key) => {
    made.push(key);
    return text;
  };
  return { made, make };
}

describe('RememberedTexts', () => {
  it('makes a text once', async () => {
    const { made, make } = counted();
    const texts = new RememberedTexts(10);
    expect([await texts.get('a', () => make('a')), await texts.get('a', () => make('other'))]).toEqual([
      'a',
      'a',
    ]);
    expect(made).toEqual(['a']);
  });

  it('forgets first what was not asked for longest', async () => {
    const { made, make } = counted();
    const texts = new RememberedTexts(3);
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'c', 'd', 'b']) await texts.get(key, () => make(key));
    expect(made).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('keeps nothing that is too long, and what two asked for at once only once', async () => {
    const { made, make } = counted();
    const texts = new RememberedTexts(3);
    await texts.get('long', () => make('long', 'aaaa'));
    await Promise.all([texts.get('two', () => make('two', 'bb')), texts.get('two', () => make('two', 'bb'))]);
    await texts.get('c', () => make('c'));
    await texts.get('two', () => make('two', 'bb'));
    await texts.get('long', () => make('long', 'aaaa'));
    expect(made).toEqual(['long', 'two', 'two', 'c', 'long']);
  });
});
