// Imported first, before any syntax or API that an old Node lacks.
const MINIMUM = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
  console.error(
    `Toprak needs Node ${MINIMUM.join('.')} or newer, and this is ${process.versions.node}: install it from https://nodejs.org.`,
  );
  process.exit(1);
}
