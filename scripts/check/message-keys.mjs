import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { dashboardDir, panelDir, rootDir } from '../lib/paths.mjs';

/** Clients whose texts are JSON files: `en.json`, `tr.json`, or an area's `contacts.en.json`. The widget's are typed. */
const CLIENTS = [
  { catalogueDir: path.join(panelDir, 'src', 'locales'), sourceDir: path.join(panelDir, 'src') },
  { catalogueDir: path.join(dashboardDir, 'messages'), sourceDir: path.join(dashboardDir, 'src') },
];
const LANGUAGE = /(?:^|\.)([a-z]{2})\.json$/;
const SOURCE = /\.(vue|tsx?)$/;

/**
 * Every language has every text, with the same blanks to fill in, and every text that the sources name exists.
 * @returns {Promise<string[]>} one sentence a fault
 */
export async function findMissingMessages() {
  return (await Promise.all(CLIENTS.map(checkClient))).flat();
}

async function checkClient({ catalogueDir, sourceDir }) {
  const languages = await readCatalogues(catalogueDir);
  const place = path.relative(rootDir, catalogueDir);
  const known = new Map([...languages.values()].flatMap((texts) => [...texts]));
  const gaps = [...languages].flatMap(([language, texts]) => [
    ...[...known.keys()]
      .filter((key) => !texts.has(key))
      .map((key) => `${place}: "${key}" is missing in ${language}.`),
    ...[...texts]
      .filter(([key, text]) => blanksOf(text) !== blanksOf(known.get(key)))
      .map(([key]) => `${place}: "${key}" has other blanks in ${language}.`),
  ]);
  const uses = await readUses(sourceDir);
  const unknown = uses
    .filter(({ key, isPrefix }) =>
      isPrefix ? ![...known.keys()].some((one) => one.startsWith(key)) : !known.has(key),
    )
    .map(({ key, isPrefix, file }) => `${file}: no text is called "${key}${isPrefix ? '…' : ''}".`);
  return [...gaps, ...unknown];
}

async function readCatalogues(folder) {
  const languages = new Map();
  for (const name of (await readdir(folder)).sort()) {
    const language = LANGUAGE.exec(name)?.[1];
    if (!language) continue;
    const texts = languages.get(language) ?? new Map();
    flatten(JSON.parse(await readFile(path.join(folder, name), 'utf8')), '', texts);
    languages.set(language, texts);
  }
  return languages;
}

function flatten(value, key, into) {
  if (typeof value !== 'object' || value === null) into.set(key, String(value));
  else for (const [name, inner] of Object.entries(value)) flatten(inner, key ? `${key}.${name}` : name, into);
}

/** The names in braces, plural branches and all: `{count, plural, one {…}}` asks for `count`. */
function blanksOf(text) {
  const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name);
  return [...new Set(names)].sort().join();
}

async function readUses(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => SOURCE.test(name));
  const files = names.map((name) => path.join(folder, name));
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return sources.flatMap((source, index) =>
    findUses(source).map((use) => ({ ...use, file: path.relative(rootDir, files[index]) })),
  );
}

/** `t('a.b')`, `$t("a.b")`, `t(`a.${b}`)` (its beginning), `keypath="a.b"`; below the namespace that `t` was made for. */
function findUses(source) {
  const uses = [...source.matchAll(/\bkeypath="([\w.]+)"/g)].map(([, key]) => ({ key, isPrefix: false }));
  for (const [name, namespace] of translatorsOf(source)) {
    const call = new RegExp(`(?<![\\w.])\\$?${name}(?:\\.rich)?\\(\\s*(['"\`])([^'"\`$]*)(\\$|\\1)`, 'g');
    for (const [, , key, end] of source.matchAll(call)) {
      const full = namespace + key;
      if (full) uses.push({ key: full, isPrefix: end === '$' });
    }
  }
  return uses;
}

function translatorsOf(source) {
  const made = [
    ...source.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\((?:'([\w.]+)')?\)/g),
  ].map(([, name, namespace]) => [name, namespace ? `${namespace}.` : '']);
  return made.length > 0 ? made : [['t', '']];
}
