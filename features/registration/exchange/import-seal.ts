import 'server-only';
import { decrypt, decryptBytes, encrypt, encryptBytes } from '@/lib/crypto';
import { env } from '@/lib/env';

/** Binds what is stored of an import to its place. */
const contextOf = (id: string, column: 'name' | 'content') => `import:${id}:${column}`;

/** A list of people as it waits to be imported: encrypted, and the name of its file too. */
export function sealImport(id: string, { name, content }: { name: string; content: Uint8Array }) {
  const { dataKey } = env();
  return {
    name: encrypt(dataKey, name, contextOf(id, 'name')),
    content: encryptBytes(dataKey, content, contextOf(id, 'content')),
  };
}

export function openImportName(id: string, sealed: string): string {
  return decrypt(env().dataKey, sealed, contextOf(id, 'name'));
}

export function openImportContent(id: string, sealed: Uint8Array): Buffer {
  return decryptBytes(env().dataKey, sealed, contextOf(id, 'content'));
}
