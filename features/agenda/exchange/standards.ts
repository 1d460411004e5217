import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };

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

const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: string): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  // The schema's own words for colours and for what is out of date are not of the standard
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { color: /^#[\da-f]{6}$/i } });
  addFormats.default(ajv);
  ajv.addMetaSchema(draft6);
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  validators.set(schema, validate);
  return validate;
}

/** What a JSON schema says against a document; nothing when it is valid. */
export function jsonProblems(json: string, schema: string): ErrorObject[] {
  const validate = validatorOf(schema);
  validate(JSON.parse(json));
  return validate.errors ?? [];
}
