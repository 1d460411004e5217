import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { limits, Unreadable } from './sheet';

const ENTRIES = 2_000;

/** The parts of a ZIP by their paths. What all that is read unpacks to is limited, whatever the file says of it. */
export class Archive {
  private unpackedBytes = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<Archive> {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(asBroken);
    if (zip.entryCount > ENTRIES) throw new Unreadable('bomb');
    const entries = new Map<string, Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.on('end', resolve);
      zip.on('error', reject);
      zip.readEntry();
    }).catch(asBroken);
    return new Archive(zip, entries);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  async *read(path: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(path);
    if (!entry) throw new Unreadable('broken');
    if (entry.isEncrypted()) throw new Unreadable('encrypted');
    if (entry.uncompressedSize > limits.unpackedBytes) throw new Unreadable('bomb');
    const stream = await this.zip.openReadStreamPromise(entry).catch(asBroken);
    stream.on('error', () => undefined);
    try {
      for await (const chunk of stream) {
        const bytes = chunk as Buffer; // a stream without an encoding gives buffers
        this.unpackedBytes += bytes.length;
        if (this.unpackedBytes > limits.unpackedBytes) throw new Unreadable('bomb');
        yield bytes;
      }
    } catch (error) {
      // A part that cannot be unpacked, or is not as long as the file says
      throw error instanceof Unreadable ? error : new Unreadable('broken');
    } finally {
      stream.destroy();
    }
  }
}

function asBroken(): never {
  throw new Unreadable('broken');
}
