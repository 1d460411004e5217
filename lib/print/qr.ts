import 'server-only';
import QRCode from 'qrcode';

/** The dark modules of a QR code, by row. */
export function qrRows(text: string): boolean[][] {
  // A quarter of it may be creased or stained
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_cell, column) => modules.get(row, column) === 1),
  );
}
