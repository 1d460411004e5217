import { describe, expect, it } from 'vitest';
import { measure, setParagraph, type Style } from './paragraph';

const style: Style = { size: 10, colour: '#000000', leading: 1.4 };
const lines = (text: string, width: number, more: Partial<Style> = {}, maxLines?: number) =>
  setParagraph(measure(text, 400), width, { ...style, ...more }, maxLines).lines.map(({ runs }) =>
    runs.map((run) => run.text).join(''),
  );

describe('a paragraph', () => {
  it('breaks at spaces, hyphens and slashes, not at no-break spaces', () => {
    expect(lines('Beratung und Begleitung', 70)).toEqual(['Beratung und', 'Begleitung']);
    expect(lines('Fortbildungs-/Umschulung', 70)).toEqual(['Fortbildungs-/', 'Umschulung']);
    expect(lines('Hohenlohe-Waldenburg', 60)).toEqual(['Hohenlohe-', 'Waldenburg']);
    expect(lines('am 14.\u00A0Januar', 52)).toEqual(['am', '14. Januar']);
    expect(lines('eins\nzwei  drei', 200)).toEqual(['eins', 'zwei drei']);
  });

  it('breaks at a soft hyphen with a hyphen, and shows none elsewhere', () => {
    expect(lines('Arbeitsmarkt\u00ADintegration', 70)).toEqual(['Arbeitsmarkt-', 'integration']);
    expect(lines('Arbeitsmarkt\u00ADintegration', 200)).toEqual(['Arbeitsmarktintegration']);
  });

  it('breaks a word only when it is wider than the line, and says that it did not end', () => {
    const { lines: set } = setParagraph(measure('W'.repeat(20), 400), 60, style);
    expect(set.map(({ endsWord }) => endsWord)).toEqual([false, false, true]);
    expect(set.every(({ width }) => width * 10 <= 60)).toBe(true);
  });

  it('has lines of even length when it is balanced, and no more of them', () => {
    const title = 'Was bleibt, was trägt und was sich ändern muss';
    const [plain, even] = [lines(title, 150), lines(title, 150, { balanced: true })];
    expect(plain).toEqual(['Was bleibt, was trägt und was', 'sich ändern muss']);
    expect(even).toEqual(['Was bleibt, was trägt und', 'was sich ändern muss']);
  });

  it('ends with an ellipsis where there is no more room', () => {
    const set = lines('eins zwei drei vier fünf sechs', 50, {}, 2);
    expect(set).toEqual(['eins zwei', 'drei vier …']);
  });

  it('is empty without words', () => {
    expect(lines('  ', 50)).toEqual([]);
  });
});
