import { SaxesParser, type SaxesAttributePlain } from 'saxes';
import { Unreadable } from './sheet';

// No spreadsheet comes near these; a file that was made to fill the memory does
const DEPTH = 64;
const ATTRIBUTES = 200;

export type Attributes = Readonly<Record<string, string>>;
export type XmlHandler = {
  /** Names come without their prefix. */
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads XML as it arrives. Document types, and with them entities of the file's own, are refused. */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on('error', () => {
    throw new Unreadable('broken');
  });
  parser.on('doctype', () => {
    throw new Unreadable('bomb');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    if (++depth > DEPTH) throw new Unreadable('bomb');
  });
  parser.on('attribute', (_: SaxesAttributePlain) => {
    if (++attributes > ATTRIBUTES) throw new Unreadable('bomb');
  });
  parser.on('opentag', ({ name, attributes: own }) => handler.open?.(local(name), own));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth--;
    handler.close?.(local(name));
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
    parser.write(decoder.decode());
  } catch (error) {
    // What TextDecoder throws at bytes that are no text
    throw error instanceof TypeError ? new Unreadable('broken') : error;
  }
  parser.close();
}
