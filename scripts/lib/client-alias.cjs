/** Tells dependency-cruiser what `@/` means: the sources of the client in whose folder it was started for. */
const path = require('node:path');

module.exports = { resolve: { alias: { '@': path.join(__dirname, '..', '..', process.env.CLIENT, 'src') } } };
