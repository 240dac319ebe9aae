import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { invalid } from '../utils/app-error.js';

/** What a request may ask for at most. A token is a word or a sign; aliases let one ask for the same again and again. */
export const queryLimits = { characters: 10_000, tokens: 1000, depth: 8, aliases: 10, cost: 100 } as const;

/** What a field costs that makes the database work; any other costs one. */
const costs = new Map([
  ['sales', 10],
  ['overview', 20],
]);
/** What a schema tells of itself is as deep as it wants. */
const introspection = ['__schema', '__type'];

interface Size {
  depth: number;
  aliases: number;
  cost: number;
}
const nothing: Size = { depth: 0, aliases: 0, cost: 0 };

/** Measures what is asked for, each fragment once, however often it is spread: that takes linear time. */
class Measure {
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  readonly #sizes = new Map<string, Size>();

  constructor(document: DocumentNode) {
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  sizeOf({ selections }: SelectionSetNode): Size {
    const sizes = selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragmentSize(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.sizeOf(selection.selectionSet);
      const name = selection.name.value;
      const asked = introspection.includes(name) ? undefined : selection.selectionSet;
      const inner = asked ? this.sizeOf(asked) : nothing;
      return {
        depth: inner.depth + 1,
        aliases: inner.aliases + (selection.alias ? 1 : 0),
        cost: inner.cost + (costs.get(name) ?? 1),
      };
    });
    return sizes.reduce(together, nothing);
  }

  #fragmentSize(name: string): Size {
    const known = this.#sizes.get(name);
    if (known) return known;
    // Until it is measured: what spreads itself is refused by the rules of the language.
    this.#sizes.set(name, nothing);
    const fragment = this.#fragments.get(name);
    const size = fragment ? this.sizeOf(fragment.selectionSet) : nothing;
    this.#sizes.set(name, size);
    return size;
  }
}

const together = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  cost: one.cost + other.cost,
});

/** @throws AppError VALIDATION_FAILED for a request that is too deep, too wide or too dear, before anything is done for it. */
export function requireSmallQuery(document: DocumentNode): void {
  const measure = new Measure(document);
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const size = operations
    .map((operation) => measure.sizeOf(operation.selectionSet))
    .reduce(together, nothing);
  for (const what of ['depth', 'aliases', 'cost'] as const) {
    if (size[what] <= queryLimits[what]) continue;
    throw invalid({ path: 'query', message: `has a ${what} of more than ${queryLimits[what]}` });
  }
}
