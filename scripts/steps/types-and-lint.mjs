// @ts-check
import { ESLint } from 'eslint';
import ts from 'typescript';

const reporting = {
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getCanonicalFileName: (/** @type {string} */ name) => name,
  getNewLine: () => '\n',
};

/** All of the project's files with their types, as `tsc --noEmit` reads them. */
function typedProject() {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    { noEmit: true, incremental: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.formatDiagnostic(problem, reporting));
      },
    },
  );
  if (!config) throw new Error('tsconfig.json cannot be read.');
  const host = ts.createCompilerHost(config.options, true);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
  return ts.createProgram({
    rootNames: config.fileNames,
    options: config.options,
    configFileParsingDiagnostics: config.errors,
    host,
  });
}

// The rules that ask for types get those that were just checked: working them out anew takes longer than all rules together
const program = typedProject();
const typeProblems = ts.getPreEmitDiagnostics(program);
if (typeProblems.length > 0) console.log(ts.formatDiagnostics(typeProblems, reporting));

const eslint = new ESLint({
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
});
const results = await eslint.lintFiles(['.']);
const lintProblems = results.reduce(
  (sum, { errorCount, warningCount }) => sum + errorCount + warningCount,
  0,
);
const formatter = await eslint.loadFormatter('stylish');
if (lintProblems > 0) console.log(await formatter.format(results));

process.exitCode = typeProblems.length + lintProblems > 0 ? 1 : 0;
