import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQR from 'jsqr';

export type Element = { type: string; lang?: string; alt?: string; children: Element[] };
export type ReadPage = { text: string; lines: string[]; structure: Element[]; code: string | undefined };

/** What PDFium exports and its wrapper does not show. Strings are UTF-16, their length counts bytes. */
type Native = {
  _FPDFCatalog_IsTagged(document: number): number;
  _FPDF_StructTree_GetForPage(page: number): number;
  _FPDF_StructTree_CountChildren(tree: number): number;
  _FPDF_StructTree_GetChildAtIndex(tree: number, index: number): number;
  _FPDF_StructElement_CountChildren(element: number): number;
  _FPDF_StructElement_GetChildAtIndex(element: number, index: number): number;
  _FPDF_StructElement_GetType(element: number, buffer: number, bytes: number): number;
  _FPDF_StructElement_GetLang(element: number, buffer: number, bytes: number): number;
  _FPDF_StructElement_GetAltText(element: number, buffer: number, bytes: number): number;
  wasmExports: { malloc(bytes: number): number; free(pointer: number): void };
  HEAPU8: Uint8Array;
};

/** Reads a PDF back with another program than the one that wrote it, for tests. */
export async function readPdf(pdf: Buffer): Promise<{ tagged: boolean; pages: ReadPage[] }> {
  const library = await PDFiumLibrary.init();
  // Not among the fields that its types show
  const native = (library as unknown as { module: Native }).module;
  const string = (read: (buffer: number, bytes: number) => number): string | undefined => {
    const pointer = native.wasmExports.malloc(1_000);
    const bytes = read(pointer, 1_000);
    const text = Buffer.from(native.HEAPU8.slice(pointer, pointer + Math.max(0, bytes - 2)));
    native.wasmExports.free(pointer);
    return text.length > 0 ? text.toString('utf16le') : undefined;
  };
  const element = (of: number): Element => {
    const [lang, alt] = [
      string((...to) => native._FPDF_StructElement_GetLang(of, ...to)),
      string((...to) => native._FPDF_StructElement_GetAltText(of, ...to)),
    ];
    const count = native._FPDF_StructElement_CountChildren(of);
    const children = Array.from({ length: count }, (_, at) =>
      native._FPDF_StructElement_GetChildAtIndex(of, at),
    );
    return {
      type: string((...to) => native._FPDF_StructElement_GetType(of, ...to)) ?? '',
      ...(lang && { lang }),
      ...(alt && { alt }),
      children: children.filter((child) => child !== 0).map(element),
    };
  };
  const document = await library.loadDocument(pdf);
  // As above
  const inside = document as unknown as { documentIdx: number };
  const pages: ReadPage[] = [];
  for (const page of document.pages()) {
    const text = page.getText();
    // As above
    const tree = native._FPDF_StructTree_GetForPage((page as unknown as { pageIdx: number }).pageIdx);
    const count = native._FPDF_StructTree_CountChildren(tree);
    const roots = Array.from({ length: count }, (_, at) => native._FPDF_StructTree_GetChildAtIndex(tree, at));
    const structure = roots.map(element);
    const { data, width, height } = await page.render({ scale: 1.5, render: 'bitmap' });
    pages.push({
      text,
      lines: text.split('\r\n').map((line) => line.trim()),
      structure,
      code: jsQR(new Uint8ClampedArray(data), width, height)?.data,
    });
  }
  const tagged = native._FPDFCatalog_IsTagged(inside.documentIdx) !== 0;
  document.destroy();
  library.destroy();
  return { tagged, pages };
}
