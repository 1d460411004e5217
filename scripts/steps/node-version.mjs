// Old Nodes have to understand this file: no syntax that is younger than modules are.

/** The same number as in package.json, "engines". */
var needed = [20, 19];

/** A sentence when this Node is too old, else an empty text. */
export function nodeProblem(version) {
  var parts = version.replace('v', '').split('.').map(Number);
  var enough = parts[0] > needed[0] || (parts[0] === needed[0] && parts[1] >= needed[1]);
  if (enough) return '';
  return (
    'Foyer needs Node ' +
    needed.join('.') +
    ' or newer; this is Node ' +
    version.replace('v', '') +
    '. ' +
    'Install a newer one from https://nodejs.org or with your version manager (nvm install), then start again.'
  );
}
