import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// For tests: what the formats' own documents say lies beside the repository, where somebody has put it.

const folder = fileURLToPath(new URL('../../../../shared/standards/frab/', import.meta.url));

/** The path of one of frab's documents; undefined, and a visible line, where it is absent. */
export function standard(name: string): string | undefined {
  const path = folder + name;
  if (existsSync(path)) return path;
  process.stdout.write(`skipped: ${path} is not there, so nothing is compared with it\n`);
  return undefined;
}

/** Whether the program is there that validates XML; a visible line where it is not. */
export function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('skipped: xmllint (of libxml2-utils) is not installed, so no XML is validated\n');
    return false;
  }
}

/** What xmllint says of an XML document; empty when it is valid. */
export function xmlProblems(xml: string, schema: string): string {
  try {
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
      input: xml,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    return '';
  } catch (error) {
    const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    return stderr;
  }
}
