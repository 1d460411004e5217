import { describe, expect, it } from 'vitest';
import { resetEnv } from '@/lib/env';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSpeakerToken, speakerIdOf, speakerPath, speakerToken } from './link';

const speaker = { id: '3f0c9a34-52f0-4f6e-9d52-0c6a5c7d9b11', linkVersion: 1 };

describe('the link of a speaker', () => {
  resetEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), 'foyer-link-')), APP_URL: 'http://localhost:3000' });

  it('finds its speaker, and holds 256 bits beside', () => {
    const token = speakerToken(speaker);
    expect(speakerIdOf(token)).toBe(speaker.id);
    expect(Buffer.from(token.slice(speaker.id.length + 1), 'base64url')).toHaveLength(32);
    expect(speakerPath('de', 'tagung', speaker)).toBe(`/de/tagung/speak/${token}`);
  });

  it('is another one with every version, and for everyone else', () => {
    const token = speakerToken(speaker);
    expect([
      isSpeakerToken(token, speaker),
      isSpeakerToken(token, { ...speaker, linkVersion: 2 }),
      isSpeakerToken(token, { ...speaker, id: speaker.id.replace('3', '4') }),
      isSpeakerToken(`${token.slice(0, -1)}!`, speaker),
      isSpeakerToken('', speaker),
    ]).toEqual([true, false, false, false, false]);
  });
});
