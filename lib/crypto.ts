import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM. Returns iv, tag and ciphertext. `context` binds the value to its place. */
export function encryptBytes(key: Buffer, plain: Uint8Array, context: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Inverse of `encryptBytes`. Throws when the value was changed, moved to another context or sealed with another key. */
export function decryptBytes(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/** The same for text: `v1.` and base64url. */
export function encrypt(key: Buffer, plain: string, context: string): string {
  return `v1.${encryptBytes(key, Buffer.from(plain), context).toString('base64url')}`;
}

/** Inverse of `encrypt`; throws like `decryptBytes`. */
export function decrypt(key: Buffer, sealed: string, context: string): string {
  if (!sealed.startsWith('v1.')) throw new Error('Unknown encryption version');
  return decryptBytes(key, Buffer.from(sealed.slice(3), 'base64url'), context).toString('utf8');
}

/** 256-bit keyed token (base64url, 43 characters) that can be made again from the same `subject`, so none is stored. */
export function keyedToken(key: Buffer, subject: string): string {
  return createHmac('sha256', key).update(subject).digest('base64url');
}

/** Random token, `bytes` × 8 bits, base64url. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

export function sha256(value: string | Buffer): string {
  return createHash('sha256').update(value).digest('hex');
}

/** Compares two texts in a time that does not tell where they differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()];
  return timingSafeEqual(left, right);
}

const READABLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Random code without characters that look alike (5 bits each), for people to read out. */
export function readableCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => READABLE[byte % READABLE.length]).join('');
}
