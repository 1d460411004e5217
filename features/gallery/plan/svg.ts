import { parseXml } from '@/lib/spreadsheet/xml';
import { Unreadable } from '@/lib/spreadsheet/sheet';
import { ok, refuse, type Result } from '@/lib/result';
import { limits, type PlanFileReason } from './plan-file';

// A plan is only ever shown as an image, in which a browser runs no script and fetches nothing. What would not work there, or move
// without end, or keep a reader's computer busy, is refused all the same: its sender should know, and nobody should wait.

const active = /^(?:script|foreignobject|iframe|embed|object|audio|video|animate\w*|set|handler|listener)$/i;
const INSIDE = /^\s*(?:#|data:image\/(?:png|jpeg|webp|gif)[;,]|$)/i;
const OUTSIDE_STYLE = /@import|url\(\s*['"]?(?!\s*(?:['"]?#|['"]?data:image\/(?:png|jpeg|webp|gif)))/i;
const MOVING_STYLE = /\banimation(?:-name)?\s*:/i;
/** Without entities of its own, as some programs write it. */
const DOCTYPE = /<!DOCTYPE[^>[]*>/i;

/** Of parts that repeat parts that repeat parts. */
const DEPTH = 100;

class Refused extends Error {
  constructor(readonly reason: PlanFileReason) {
    super(reason);
  }
}

type Part = { id?: string; elements: number; uses: string[] };

/** What of a drawing is drawn, with everything that it repeats; Infinity where it repeats itself. */
function drawn(root: Part, parts: ReadonlyMap<string, Part>): number {
  const known = new Map<string, number>();
  const total = (part: Part, depth: number): number => {
    let sum = part.elements;
    for (const id of part.uses) sum += repeated(id, depth + 1);
    return sum;
  };
  const repeated = (id: string, depth: number): number => {
    const part = parts.get(id);
    if (!part) return 0;
    if (depth > DEPTH) return Infinity;
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, Infinity);
    const sum = total(part, depth);
    known.set(id, sum);
    return sum;
  };
  return total(root, 0);
}

function checkAttribute(element: string, name: string, value: string): void {
  const plain = name.slice(name.indexOf(':') + 1).toLowerCase();
  if (plain.startsWith('on') || /^\s*javascript:/i.test(value)) throw new Refused('svgActive');
  if (plain === 'href' && element !== 'a' && !INSIDE.test(value)) throw new Refused('svgOutside');
  checkStyle(plain === 'href' ? '' : value);
}

function checkStyle(text: string): void {
  if (MOVING_STYLE.test(text)) throw new Refused('svgActive');
  if (OUTSIDE_STYLE.test(text)) throw new Refused('svgOutside');
}

/** How large a drawing is, in its own units: by its viewBox, else by width and height. */
function sizeOf(attributes: Readonly<Record<string, string>>): { width: number; height: number } | undefined {
  const [, , boxWidth, boxHeight] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const side = (text: string | undefined) => (/%/.test(text ?? '%') ? NaN : Number.parseFloat(text ?? ''));
  const [width, height] = [boxWidth ?? side(attributes.width), boxHeight ?? side(attributes.height)];
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : undefined;
}

/** A drawing that may be shown as an image: its text as it is kept, and its shape in pixels. */
export async function readSvg(
  bytes: Uint8Array,
): Promise<Result<{ svg: string; widthPx: number; heightPx: number }, PlanFileReason>> {
  const open: Part[] = [];
  const parts = new Map<string, Part>();
  let elements = 0;
  let root: { part: Part; size: ReturnType<typeof sizeOf> } | undefined;
  let inStyle = false;
  try {
    const svg = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(DOCTYPE, '');
    // Saxes is asked for one chunk: a drawing of this size fits into memory many times over
    await parseXml(one(svg), {
      open(name, attributes) {
        if (!root && name !== 'svg') throw new Refused('wrongType');
        if (active.test(name)) throw new Refused('svgActive');
        if (++elements > limits.svgElements) throw new Refused('svgTooMuch');
        for (const [key, value] of Object.entries(attributes)) checkAttribute(name, key, value);
        const reference = attributes.href ?? attributes['xlink:href'] ?? '';
        const uses = name === 'use' && reference.startsWith('#') ? [reference.slice(1)] : [];
        const part = { id: attributes.id, elements: 1, uses };
        root ??= { part, size: sizeOf(attributes) };
        open.push(part);
        inStyle = name === 'style';
      },
      text(text) {
        if (inStyle) checkStyle(text);
      },
      close() {
        inStyle = false;
        const part = open.pop();
        const parent = open.at(-1);
        if (!part) return;
        if (part.id) parts.set(part.id, part);
        if (!parent) return;
        parent.elements += part.elements;
        parent.uses.push(...part.uses);
      },
    });
    if (!root) return refuse('wrongType');
    if (drawn(root.part, parts) > limits.svgElements) return refuse('svgTooMuch');
    if (!root.size) return refuse('svgNoSize');
    const { width, height } = root.size;
    if (Math.max(width / height, height / width) > limits.aspect) return refuse('tooNarrow');
    const scale = limits.svgLongSidePx / Math.max(width, height);
    return ok({ svg, widthPx: Math.round(width * scale), heightPx: Math.round(height * scale) });
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason);
    if (error instanceof Unreadable) return refuse(error.reason === 'bomb' ? 'svgTooMuch' : 'broken');
    // What TextDecoder throws at bytes that are no text
    if (error instanceof TypeError) return refuse('broken');
    throw error;
  }
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
