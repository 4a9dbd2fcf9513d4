// `npm start`. This file uses syntax that old versions of Node.js can parse, so that they report a
// clear message instead of a syntax error; everything else is loaded after the check.
const version = process.versions.node;
const [major, minor] = version.split('.').map(Number);

function progress(line) {
  console.log(process.uptime().toFixed(1).padStart(6) + ' s  ' + line);
}

function fail(error) {
  console.error(error.message);
  process.exit(1);
}

if (major < 20 || (major === 20 && minor < 19)) {
  fail(new Error('Gatehouse needs Node.js 20.19 or newer to start; this is ' + version + '.'));
} else {
  import('./runtime.mjs')
    .then((runtime) => runtime.ensureRuntime(process.argv[1], progress))
    .then(() => import('./prepare.mjs'))
    .then((preparation) => preparation.prepare({ onProgress: progress }))
    .then(() => import('./dist/start.js'))
    .then((program) => program.start({ arguments: process.argv.slice(2), onProgress: progress }))
    .catch(fail);
}
