import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Autosave, type AutosaveState, type Kept, type SaveAnswer } from './autosave';
import { draftOfFields, fieldsOfPart, type Draft, type FieldValues } from './draft';
import { readKept } from './kept-draft';

/** A server with a revision lock, and a browser with a form, a storage and a connection that comes and goes. */
function scene(start: FieldValues = { 'title.de': 'A', 'summary.de': 'S' }) {
  const server = { draft: draftOfFields(start), revision: 1, saves: 0 };
  const browser = {
    fields: { ...start },
    kept: undefined as string | undefined, // as text, as a browser stores it
    connection: 'up' as 'up' | 'down' | 'answerLost',
    timers: new Set<() => void>(),
    states: [] as AutosaveState[],
  };
  const send = async (fields: FieldValues, revision: number): Promise<SaveAnswer> => {
    const { connection } = browser;
    await Promise.resolve();
    if (connection === 'down') throw new Error('offline');
    const draft = draftOfFields(fields);
    let answer: SaveAnswer;
    const same = JSON.stringify(draft) === JSON.stringify(server.draft);
    if (revision !== server.revision && !same) {
      answer = { status: 'changed', revision: server.revision, draft: { ...server.draft } };
    } else {
      if (!same) {
        server.draft = draft;
        server.revision += 1;
        server.saves += 1;
      }
      answer = { status: 'saved', revision: server.revision, message: 'saved', rejected: {} };
    }
    if (connection === 'answerLost') throw new Error('offline');
    return answer;
  };
  const open = () => {
    browser.timers.clear();
    for (const [part] of Object.entries(server.draft))
      Object.assign(browser.fields, fieldsOfPart(server.draft, part));
    return new Autosave(
      {
        fields: () => browser.fields,
        fill: (draft: Draft, parts) => {
          for (const part of parts) browser.fields = { ...browser.fields, ...fieldsOfPart(draft, part) };
        },
        send,
        keeper: {
          read: () => (browser.kept ? (JSON.parse(browser.kept) as Kept) : undefined), // that write has put there
          write: (kept) => (browser.kept = JSON.stringify(kept)),
          clear: () => (browser.kept = undefined),
        },
        show: (state) => browser.states.push(state),
        later: (_, work) => {
          browser.timers.add(work);
          return () => browser.timers.delete(work);
        },
      },
      server.draft,
      server.revision,
    );
  };
  const type = (autosave: Autosave, fields: FieldValues) => {
    browser.fields = { ...browser.fields, ...fields };
    autosave.typed();
  };
  const other = (fields: FieldValues) => {
    server.draft = { ...server.draft, ...fields };
    server.revision += 1;
  };
  return { server, browser, open, type, other, last: () => browser.states.at(-1) };
}

describe('saving while writing', () => {
  it('sends after a pause, once, and keeps nothing that has arrived', async () => {
    const { server, browser, open, type } = scene();
    const autosave = open();
    autosave.typed();
    expect(browser.timers.size).toBe(0);
    type(autosave, { 'title.de': 'B' });
    type(autosave, { 'title.de': 'BC' });
    expect(browser.timers.size).toBe(1);
    expect(browser.kept).toBeDefined();
    await autosave.flush();
    await autosave.flush();
    expect(server).toMatchObject({ saves: 1, revision: 2 });
    expect(server.draft['title.de']).toBe('BC');
    expect(browser.kept).toBeUndefined();
    expect(autosave.isDirty()).toBe(false);
  });

  it('keeps what cannot be sent, and offers it after a reload', async () => {
    const { server, browser, open, type, last } = scene();
    browser.connection = 'down';
    const before = open();
    type(before, { 'title.de': 'B' });
    expect((await before.flush()).kind).toBe('offline');
    expect(server.saves).toBe(0);
    const after = open();
    expect(last()).toEqual({ kind: 'offer', parts: ['title.de'] });
    expect(browser.fields['title.de']).toBe('A');
    browser.connection = 'up';
    after.answerOffer(true);
    expect(browser.fields['title.de']).toBe('B');
    await after.flush();
    expect(server.draft['title.de']).toBe('B');
    expect(browser.kept).toBeUndefined();
    open();
    expect(last()?.kind).not.toBe('offer');
  });

  it('puts what was kept beside what was typed since', async () => {
    const { server, browser, open, type } = scene();
    browser.connection = 'down';
    const before = open();
    type(before, { 'title.de': 'B', 'summary.de': 'T' });
    await before.flush();
    browser.connection = 'up';
    const after = open();
    type(after, { 'title.de': 'C' });
    after.answerOffer(true);
    expect(browser.fields).toMatchObject({ 'title.de': 'C', 'summary.de': 'T' });
    after.decide('title.de', 'theirs');
    await after.flush();
    expect(server.draft).toMatchObject({ 'title.de': 'B', 'summary.de': 'T' });
    expect(browser.kept).toBeUndefined();
  });

  it('keeps what is typed while an offer waits beside what is offered, and asks for one after the other', async () => {
    const { server, browser, open, type, last } = scene();
    browser.connection = 'down';
    type(open(), { 'title.de': 'B' });
    const ignoring = open();
    expect(last()).toEqual({ kind: 'offer', parts: ['title.de'] });
    type(ignoring, { 'summary.de': 'T' });
    await ignoring.flush();
    // Neither is lost with the page
    const after = open();
    expect(browser.fields).toMatchObject({ 'title.de': 'A', 'summary.de': 'S' });
    expect(last()).toEqual({ kind: 'offer', parts: ['summary.de'] });
    after.answerOffer(true);
    expect(last()).toEqual({ kind: 'offer', parts: ['title.de'] });
    after.answerOffer(true);
    expect(browser.fields).toMatchObject({ 'title.de': 'B', 'summary.de': 'T' });
    browser.connection = 'up';
    await after.flush();
    expect(server.draft).toMatchObject({ 'title.de': 'B', 'summary.de': 'T' });
    expect(browser.kept).toBeUndefined();
  });

  it('keeps an offer that waits when what was typed beside it has arrived', async () => {
    const { server, browser, open, type, last } = scene();
    browser.connection = 'down';
    type(open(), { 'title.de': 'B' });
    browser.connection = 'up';
    const ignoring = open();
    type(ignoring, { 'summary.de': 'T' });
    await ignoring.flush();
    expect(server.draft).toMatchObject({ 'title.de': 'A', 'summary.de': 'T' });
    open().answerOffer(true);
    expect(last()?.kind).not.toBe('offer');
    expect(browser.fields).toMatchObject({ 'title.de': 'B', 'summary.de': 'T' });
  });

  it('keeps what was typed when the offer beside it is not wanted', async () => {
    const { browser, open, type, last } = scene();
    browser.connection = 'down';
    type(open(), { 'title.de': 'B' });
    const ignoring = open();
    type(ignoring, { 'summary.de': 'T' });
    ignoring.answerOffer(false);
    open();
    expect(last()).toEqual({ kind: 'offer', parts: ['summary.de'] });
  });

  it('asks for the next only when two versions of a part are decided', async () => {
    const { server, browser, open, type, last } = scene();
    browser.connection = 'down';
    type(open(), { 'title.de': 'B' });
    type(open(), { 'title.de': 'C', 'summary.de': 'T' });
    const after = open();
    after.answerOffer(true);
    expect(browser.fields).toMatchObject({ 'title.de': 'C', 'summary.de': 'T' });
    expect(last()).toEqual({ kind: 'offer', parts: ['title.de'] });
    after.answerOffer(true);
    expect(last()).toMatchObject({ kind: 'clash', parts: ['title.de'], theirs: { 'title.de': 'B' } });
    browser.connection = 'up';
    after.decide('title.de', 'mine');
    await after.flush();
    expect(server.draft).toMatchObject({ 'title.de': 'C', 'summary.de': 'T' });
    expect(browser.kept).toBeUndefined();
  });

  it('loses nothing that was not answered, however often the page is left', async () => {
    const step = fc.oneof(
      fc.record({ part: fc.constantFrom('title.de', 'summary.de'), text: fc.constantFrom('a', 'b', 'c') }),
      fc.constantFrom('up' as const, 'down' as const, 'answerLost' as const),
      fc.constantFrom('flush' as const, 'reload' as const, 'reload' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { server, browser, open, type } = scene();
        let autosave = open();
        /** What stood unsent in the form when the page was left. */
        const left: [part: string, text: string][] = [];
        const arrived = new Set<string>();
        const keptTexts = () => {
          const all = new Set<string>();
          let kept = readKept(browser.kept ?? null);
          for (; kept; kept = kept.waiting) for (const text of Object.values(kept.fields)) all.add(text);
          return all;
        };
        for (const one of steps) {
          if (typeof one === 'object')
            type(autosave, { [one.part]: `${browser.fields[one.part]}${one.text}` });
          else if (one === 'flush') await autosave.flush();
          else if (one === 'reload') {
            if (autosave.isDirty())
              for (const part of ['title.de', 'summary.de']) left.push([part, browser.fields[part] ?? '']);
            autosave = open();
          } else browser.connection = one;
          for (const text of Object.values(server.draft)) arrived.add(text);
          for (const [, text] of left) expect(arrived.has(text) || keptTexts().has(text)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets go of what nobody wants any more', async () => {
    const { server, browser, open, type } = scene();
    browser.connection = 'down';
    const before = open();
    type(before, { 'title.de': 'B' });
    await before.flush();
    open().answerOffer(false);
    expect(browser.kept).toBeUndefined();
    expect(server.draft['title.de']).toBe('A');
  });

  it('knows its own words again when an answer was lost', async () => {
    const { server, browser, open, type } = scene();
    const autosave = open();
    browser.connection = 'answerLost';
    type(autosave, { 'title.de': 'B' });
    await autosave.flush();
    expect(server.saves).toBe(1);
    browser.connection = 'up';
    type(autosave, { 'title.de': 'BC' });
    expect((await autosave.flush()).kind).toBe('saved');
    expect(server).toMatchObject({ saves: 2 });
    expect(server.draft['title.de']).toBe('BC');
  });

  it('does not send again after a reload what has arrived unheard', async () => {
    const { server, browser, open, type, last } = scene();
    const autosave = open();
    browser.connection = 'answerLost';
    type(autosave, { 'title.de': 'B' });
    await autosave.flush();
    browser.connection = 'up';
    browser.states.length = 0;
    open();
    expect(last()).toBeUndefined();
    expect(browser.kept).toBeUndefined();
    expect(server.saves).toBe(1);
  });

  it('takes what others have written elsewhere', async () => {
    const { server, browser, open, type, other } = scene();
    const autosave = open();
    other({ 'summary.de': 'T' });
    type(autosave, { 'title.de': 'B' });
    await autosave.flush();
    expect(browser.fields).toMatchObject({ 'title.de': 'B', 'summary.de': 'T' });
    expect(server.draft).toMatchObject({ 'title.de': 'B', 'summary.de': 'T' });
  });

  it.each(['mine', 'theirs'] as const)('asks when both have changed the same part: %s', async (whose) => {
    const { server, browser, open, type, other } = scene();
    const autosave = open();
    other({ 'title.de': 'Z' });
    type(autosave, { 'title.de': 'B', 'summary.de': 'T' });
    const state = await autosave.flush();
    expect(state).toMatchObject({ kind: 'clash', parts: ['title.de'], theirs: { 'title.de': 'Z' } });
    expect(server.draft['title.de']).toBe('Z');
    expect(browser.fields['title.de']).toBe('B');
    autosave.decide('title.de', whose);
    await autosave.flush();
    expect(server.draft).toMatchObject({ 'title.de': whose === 'mine' ? 'B' : 'Z', 'summary.de': 'T' });
    expect(browser.kept).toBeUndefined();
  });

  it('loses nothing and stores nothing twice, whatever the connection does', async () => {
    const step = fc.oneof(
      fc.record({ type: fc.constantFrom('a', 'b', 'c') }),
      fc.constantFrom('up' as const, 'down' as const, 'answerLost' as const),
      fc.constantFrom('flush' as const, 'reload' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { server, browser, open, type, last } = scene();
        let autosave = open();
        let typed = 'A';
        const seen = new Set(['A']);
        for (const one of steps) {
          if (typeof one === 'object') {
            typed += one.type;
            seen.add(typed);
            type(autosave, { 'title.de': typed });
          } else if (one === 'flush') await autosave.flush();
          else if (one === 'reload') {
            browser.states.length = 0;
            autosave = open();
            if (last()?.kind === 'offer') autosave.answerOffer(true);
          } else browser.connection = one;
          expect(browser.fields['title.de']).toBe(typed);
          expect(seen).toContain(server.draft['title.de']);
        }
        browser.connection = 'up';
        await autosave.flush();
        expect(server.draft['title.de']).toBe(typed);
        // Each text at most once
        expect(server.saves).toBeLessThan(seen.size);
      }),
      { numRuns: 300 },
    );
  });
});
